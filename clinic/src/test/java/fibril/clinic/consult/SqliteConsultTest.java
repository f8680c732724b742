package fibril.clinic.consult;

import fibril.clinic.testkit.TestDatabase;

class SqliteConsultTest extends ConsultContract {

    SqliteConsultTest() {
        super(TestDatabase.sqlite());
    }
}
