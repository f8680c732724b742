package fibril.clinic.message.post;

import fibril.clinic.testkit.OpenPractice;

class PostgresPostTest extends PostContract {

    PostgresPostTest() {
        super(OpenPractice.onPostgres());
    }
}
