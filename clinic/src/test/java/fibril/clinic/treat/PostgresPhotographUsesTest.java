package fibril.clinic.treat;

import fibril.clinic.testkit.TestDatabase;

class PostgresPhotographUsesTest extends PhotographUsesContract {

    PostgresPhotographUsesTest() {
        super(TestDatabase.postgres());
    }
}
