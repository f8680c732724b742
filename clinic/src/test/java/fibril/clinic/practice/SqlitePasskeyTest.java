package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class SqlitePasskeyTest extends PasskeyContract {

    SqlitePasskeyTest() {
        super(TestDatabase.sqlite());
    }
}
