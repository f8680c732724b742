package fibril.clinic.treat;

import fibril.clinic.testkit.TestDatabase;

class SqliteSessionsTest extends SessionsContract {

    SqliteSessionsTest() {
        super(TestDatabase.sqlite());
    }
}
