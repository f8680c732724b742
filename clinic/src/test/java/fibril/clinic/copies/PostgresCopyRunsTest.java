package fibril.clinic.copies;

import fibril.clinic.testkit.TestDatabase;

class PostgresCopyRunsTest extends CopyRunsContract {

    PostgresCopyRunsTest() {
        super(TestDatabase.postgres());
    }
}
