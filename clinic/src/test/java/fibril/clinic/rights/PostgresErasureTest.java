package fibril.clinic.rights;

import fibril.clinic.testkit.OpenPractice;

class PostgresErasureTest extends ErasureContract {

    PostgresErasureTest() {
        super(OpenPractice.onPostgres());
    }
}
