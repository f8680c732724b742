package fibril.clinic.booking;

import fibril.clinic.testkit.TestDatabase;

class SqliteTimetableTest extends TimetableContract {

    SqliteTimetableTest() {
        super(TestDatabase.sqlite());
    }
}
