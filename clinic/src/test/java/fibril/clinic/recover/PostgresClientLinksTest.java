package fibril.clinic.recover;

import fibril.clinic.testkit.TestDatabase;

class PostgresClientLinksTest extends ClientLinksContract {

    PostgresClientLinksTest() {
        super(TestDatabase.postgres());
    }
}
