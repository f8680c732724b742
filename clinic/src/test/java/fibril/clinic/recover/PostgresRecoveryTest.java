package fibril.clinic.recover;

import fibril.clinic.testkit.TestDatabase;

class PostgresRecoveryTest extends RecoveryContract {

    PostgresRecoveryTest() {
        super(TestDatabase.postgres());
    }
}
