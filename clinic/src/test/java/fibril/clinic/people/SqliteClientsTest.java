package fibril.clinic.people;

import fibril.clinic.people.store.SqlClients;
import fibril.clinic.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;

class SqliteClientsTest extends ClientsContract {

    private final TestDatabase database = TestDatabase.sqlite();
    private final Clients clients = new SqlClients(database.dsl());

    @Override
    Clients clients() {
        return clients;
    }

    @Override
    void inTransaction(Runnable writes) {
        database.inTransaction(writes);
    }

    @AfterAll
    void close() {
        database.close();
    }
}
