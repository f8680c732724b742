package fibril.clinic.booking;

import fibril.clinic.testkit.TestDatabase;

class PostgresTimetableTest extends TimetableContract {

    PostgresTimetableTest() {
        super(TestDatabase.postgres());
    }
}
