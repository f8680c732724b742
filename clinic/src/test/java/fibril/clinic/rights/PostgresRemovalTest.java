package fibril.clinic.rights;

import fibril.clinic.testkit.OpenPractice;

class PostgresRemovalTest extends RemovalContract {

    PostgresRemovalTest() {
        super(OpenPractice.onPostgres());
    }
}
