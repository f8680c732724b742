package fibril.clinic.treat;

import fibril.clinic.testkit.TestDatabase;

class PostgresStockTest extends StockContract {

    PostgresStockTest() {
        super(TestDatabase.postgres());
    }
}
