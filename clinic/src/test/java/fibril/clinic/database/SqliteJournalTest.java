package fibril.clinic.database;

import fibril.clinic.testkit.TestDatabase;

class SqliteJournalTest extends JournalContract {

    @Override
    TestDatabase open() {
        return TestDatabase.sqlite();
    }
}
