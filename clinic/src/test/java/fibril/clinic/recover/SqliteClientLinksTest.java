package fibril.clinic.recover;

import fibril.clinic.testkit.TestDatabase;

class SqliteClientLinksTest extends ClientLinksContract {

    SqliteClientLinksTest() {
        super(TestDatabase.sqlite());
    }
}
