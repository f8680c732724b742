package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class SqliteDoorTest extends DoorContract {

    SqliteDoorTest() {
        super(TestDatabase.sqlite());
    }
}
