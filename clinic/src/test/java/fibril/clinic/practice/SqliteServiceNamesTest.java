package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class SqliteServiceNamesTest extends ServiceNamesContract {

    SqliteServiceNamesTest() {
        super(TestDatabase.sqlite());
    }
}
