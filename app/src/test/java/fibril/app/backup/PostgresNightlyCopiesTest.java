package fibril.app.backup;

import fibril.clinic.testkit.TestDatabase;

class PostgresNightlyCopiesTest extends NightlyCopiesContract {

    @Override
    String emptyDatabase() {
        return TestDatabase.postgresUrl();
    }
}
