package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class SqliteStaffTest extends StaffContract {

    SqliteStaffTest() {
        super(TestDatabase.sqlite());
    }
}
