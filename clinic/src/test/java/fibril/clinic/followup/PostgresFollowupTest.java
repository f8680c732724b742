package fibril.clinic.followup;

import fibril.clinic.testkit.TestDatabase;

class PostgresFollowupTest extends FollowupContract {

    PostgresFollowupTest() {
        super(TestDatabase.postgres());
    }
}
