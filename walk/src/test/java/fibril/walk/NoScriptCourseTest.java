package fibril.walk;

class NoScriptCourseTest extends CourseWalk {

    NoScriptCourseTest() {
        super("course-no-script", Browser.Look.NO_SCRIPT);
    }

    @Override
    Practice practice() {
        return Practice.onSqlite();
    }
}
