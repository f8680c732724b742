package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class PostgresCurrentAtlasTest extends CurrentAtlasContract {

    PostgresCurrentAtlasTest() {
        super(TestDatabase.postgres());
    }
}
