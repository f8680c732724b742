package fibril.clinic.database;

import fibril.clinic.testkit.TestDatabase;

class PostgresJournalTest extends JournalContract {

    @Override
    TestDatabase open() {
        return TestDatabase.postgres();
    }
}
