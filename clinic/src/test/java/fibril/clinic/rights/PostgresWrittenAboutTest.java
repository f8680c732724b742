package fibril.clinic.rights;

import fibril.clinic.testkit.OpenPractice;

class PostgresWrittenAboutTest extends WrittenAboutContract {

    PostgresWrittenAboutTest() {
        super(OpenPractice.onPostgres());
    }
}
