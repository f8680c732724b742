package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class SqliteCurrentAtlasTest extends CurrentAtlasContract {

    SqliteCurrentAtlasTest() {
        super(TestDatabase.sqlite());
    }
}
