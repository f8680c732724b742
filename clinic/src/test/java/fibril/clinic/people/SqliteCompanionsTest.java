package fibril.clinic.people;

import fibril.clinic.testkit.TestDatabase;

class SqliteCompanionsTest extends CompanionsContract {

    SqliteCompanionsTest() {
        super(TestDatabase.sqlite());
    }
}
