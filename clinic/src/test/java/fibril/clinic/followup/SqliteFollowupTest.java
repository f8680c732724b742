package fibril.clinic.followup;

import fibril.clinic.testkit.TestDatabase;

class SqliteFollowupTest extends FollowupContract {

    SqliteFollowupTest() {
        super(TestDatabase.sqlite());
    }
}
