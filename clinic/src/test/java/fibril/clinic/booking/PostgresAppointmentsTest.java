package fibril.clinic.booking;

import fibril.clinic.testkit.TestDatabase;

class PostgresAppointmentsTest extends AppointmentsContract {

    PostgresAppointmentsTest() {
        super(TestDatabase.postgres());
    }
}
