package fibril.clinic.people;

import fibril.clinic.testkit.TestDatabase;

class SqliteClientsTest extends ClientsContract {

    SqliteClientsTest() {
        super(TestDatabase.sqlite());
    }
}
