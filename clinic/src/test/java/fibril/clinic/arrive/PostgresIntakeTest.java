package fibril.clinic.arrive;

import fibril.clinic.testkit.TestDatabase;

class PostgresIntakeTest extends IntakeContract {

    PostgresIntakeTest() {
        super(TestDatabase.postgres());
    }
}
