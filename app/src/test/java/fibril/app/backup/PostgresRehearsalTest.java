package fibril.app.backup;

import fibril.clinic.testkit.TestDatabase;

class PostgresRehearsalTest extends RehearsalContract {

    @Override
    String emptyDatabase() {
        return TestDatabase.postgresUrl();
    }
}
