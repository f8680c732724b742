package fibril.walk;

class PostgresCourseTest extends CourseWalk {

    PostgresCourseTest() {
        super("course-postgres", Browser.Look.DESK);
    }

    @Override
    Practice practice() {
        return Practice.onPostgres();
    }
}
