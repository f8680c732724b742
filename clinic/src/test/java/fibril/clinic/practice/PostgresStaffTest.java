package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class PostgresStaffTest extends StaffContract {

    PostgresStaffTest() {
        super(TestDatabase.postgres());
    }
}
