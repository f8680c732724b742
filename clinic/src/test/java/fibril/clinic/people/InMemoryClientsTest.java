package fibril.clinic.people;

class InMemoryClientsTest extends ClientsContract {

    private final Clients clients = new InMemoryClients();

    @Override
    Clients clients() {
        return clients;
    }

    @Override
    void inTransaction(Runnable writes) {
        writes.run();
    }
}
