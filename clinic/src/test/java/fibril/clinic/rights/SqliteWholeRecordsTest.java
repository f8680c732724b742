package fibril.clinic.rights;

import fibril.clinic.testkit.TestDatabase;

class SqliteWholeRecordsTest extends WholeRecordsContract {

    SqliteWholeRecordsTest() {
        super(TestDatabase.sqlite());
    }
}
