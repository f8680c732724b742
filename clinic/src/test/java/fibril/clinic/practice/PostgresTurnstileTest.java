package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;

class PostgresTurnstileTest extends TurnstileContract {

    PostgresTurnstileTest() {
        super(TestDatabase.postgres());
    }
}
