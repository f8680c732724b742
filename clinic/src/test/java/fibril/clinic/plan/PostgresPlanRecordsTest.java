package fibril.clinic.plan;

import fibril.clinic.testkit.TestDatabase;

class PostgresPlanRecordsTest extends PlanRecordsContract {

    PostgresPlanRecordsTest() {
        super(TestDatabase.postgres());
    }
}
