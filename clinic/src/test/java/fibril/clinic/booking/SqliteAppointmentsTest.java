package fibril.clinic.booking;

import fibril.clinic.testkit.TestDatabase;

class SqliteAppointmentsTest extends AppointmentsContract {

    SqliteAppointmentsTest() {
        super(TestDatabase.sqlite());
    }
}
