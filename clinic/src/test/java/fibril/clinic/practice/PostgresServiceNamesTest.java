package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class PostgresServiceNamesTest extends ServiceNamesContract {

    PostgresServiceNamesTest() {
        super(TestDatabase.postgres());
    }
}
