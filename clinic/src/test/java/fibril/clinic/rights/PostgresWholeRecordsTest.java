package fibril.clinic.rights;

import fibril.clinic.testkit.TestDatabase;

class PostgresWholeRecordsTest extends WholeRecordsContract {

    PostgresWholeRecordsTest() {
        super(TestDatabase.postgres());
    }
}
