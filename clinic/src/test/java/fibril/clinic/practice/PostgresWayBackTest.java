package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class PostgresWayBackTest extends WayBackContract {

    PostgresWayBackTest() {
        super(TestDatabase.postgres());
    }
}
