package fibril.clinic.measure;

import fibril.clinic.testkit.TestDatabase;

class PostgresPairJobsTest extends PairJobsContract {
    PostgresPairJobsTest() {
        super(TestDatabase.postgres());
    }
}
