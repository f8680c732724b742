package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class SqliteWayBackTest extends WayBackContract {

    SqliteWayBackTest() {
        super(TestDatabase.sqlite());
    }
}
