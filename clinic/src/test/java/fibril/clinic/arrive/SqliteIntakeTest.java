package fibril.clinic.arrive;

import fibril.clinic.testkit.TestDatabase;

class SqliteIntakeTest extends IntakeContract {

    SqliteIntakeTest() {
        super(TestDatabase.sqlite());
    }
}
