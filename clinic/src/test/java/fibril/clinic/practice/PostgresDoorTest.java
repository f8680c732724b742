package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class PostgresDoorTest extends DoorContract {

    PostgresDoorTest() {
        super(TestDatabase.postgres());
    }
}
