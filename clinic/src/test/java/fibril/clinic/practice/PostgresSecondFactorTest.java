package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class PostgresSecondFactorTest extends SecondFactorContract {

    PostgresSecondFactorTest() {
        super(TestDatabase.postgres());
    }
}
