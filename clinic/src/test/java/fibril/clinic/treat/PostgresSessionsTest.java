package fibril.clinic.treat;

import fibril.clinic.testkit.TestDatabase;

class PostgresSessionsTest extends SessionsContract {

    PostgresSessionsTest() {
        super(TestDatabase.postgres());
    }
}
