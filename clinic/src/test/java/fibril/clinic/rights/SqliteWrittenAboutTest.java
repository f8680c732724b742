package fibril.clinic.rights;

import fibril.clinic.testkit.OpenPractice;

class SqliteWrittenAboutTest extends WrittenAboutContract {

    SqliteWrittenAboutTest() {
        super(OpenPractice.onSqlite());
    }
}
