package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class SqliteSecondFactorTest extends SecondFactorContract {

    SqliteSecondFactorTest() {
        super(TestDatabase.sqlite());
    }
}
