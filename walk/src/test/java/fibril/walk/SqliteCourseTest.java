package fibril.walk;

class SqliteCourseTest extends CourseWalk {

    SqliteCourseTest() {
        super("course-sqlite");
    }

    @Override
    Practice practice() {
        return Practice.onSqlite();
    }
}
