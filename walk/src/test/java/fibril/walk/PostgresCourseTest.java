package fibril.walk;

class PostgresCourseTest extends CourseWalk {

    PostgresCourseTest() {
        super("course-postgres");
    }

    @Override
    Practice practice() {
        return Practice.onPostgres();
    }
}
