package fibril.clinic.treat;

import fibril.clinic.testkit.TestDatabase;

class SqlitePhotographUsesTest extends PhotographUsesContract {

    SqlitePhotographUsesTest() {
        super(TestDatabase.sqlite());
    }
}
