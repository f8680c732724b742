package fibril.clinic.plan;

import fibril.clinic.testkit.TestDatabase;

class SqlitePlanRecordsTest extends PlanRecordsContract {

    SqlitePlanRecordsTest() {
        super(TestDatabase.sqlite());
    }
}
