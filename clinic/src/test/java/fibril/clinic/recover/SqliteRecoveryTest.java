package fibril.clinic.recover;

import fibril.clinic.testkit.TestDatabase;

class SqliteRecoveryTest extends RecoveryContract {

    SqliteRecoveryTest() {
        super(TestDatabase.sqlite());
    }
}
