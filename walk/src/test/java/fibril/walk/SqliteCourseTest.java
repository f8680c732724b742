package fibril.walk;

class SqliteCourseTest extends CourseWalk {

    SqliteCourseTest() {
        super("course-sqlite", Browser.Look.DESK);
    }

    @Override
    Practice practice() {
        return Practice.onSqlite();
    }
}
