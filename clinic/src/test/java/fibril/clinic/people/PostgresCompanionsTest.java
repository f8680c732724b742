package fibril.clinic.people;

import fibril.clinic.testkit.TestDatabase;

class PostgresCompanionsTest extends CompanionsContract {

    PostgresCompanionsTest() {
        super(TestDatabase.postgres());
    }
}
