package fibril.clinic.rights;

import fibril.clinic.testkit.OpenPractice;

class SqliteRemovalTest extends RemovalContract {

    SqliteRemovalTest() {
        super(OpenPractice.onSqlite());
    }
}
