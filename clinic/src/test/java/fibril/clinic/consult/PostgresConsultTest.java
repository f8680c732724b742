package fibril.clinic.consult;

import fibril.clinic.testkit.TestDatabase;

class PostgresConsultTest extends ConsultContract {

    PostgresConsultTest() {
        super(TestDatabase.postgres());
    }
}
