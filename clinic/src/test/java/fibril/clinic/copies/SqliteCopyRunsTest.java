package fibril.clinic.copies;

import fibril.clinic.testkit.TestDatabase;

class SqliteCopyRunsTest extends CopyRunsContract {

    SqliteCopyRunsTest() {
        super(TestDatabase.sqlite());
    }
}
