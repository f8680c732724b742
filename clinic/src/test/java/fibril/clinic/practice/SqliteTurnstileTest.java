package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class SqliteTurnstileTest extends TurnstileContract {

    SqliteTurnstileTest() {
        super(TestDatabase.sqlite());
    }
}
