package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class PostgresPasskeyTest extends PasskeyContract {

    PostgresPasskeyTest() {
        super(TestDatabase.postgres());
    }
}
