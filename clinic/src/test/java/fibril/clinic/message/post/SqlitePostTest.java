package fibril.clinic.message.post;

import fibril.clinic.testkit.OpenPractice;

class SqlitePostTest extends PostContract {

    SqlitePostTest() {
        super(OpenPractice.onSqlite());
    }
}
