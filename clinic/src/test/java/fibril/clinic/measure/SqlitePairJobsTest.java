package fibril.clinic.measure;

import fibril.clinic.testkit.TestDatabase;

class SqlitePairJobsTest extends PairJobsContract {
    SqlitePairJobsTest() {
        super(TestDatabase.sqlite());
    }
}
