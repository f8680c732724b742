package fibril.clinic.people;

import fibril.clinic.testkit.TestDatabase;

class PostgresClientsTest extends ClientsContract {

    PostgresClientsTest() {
        super(TestDatabase.postgres());
    }
}
