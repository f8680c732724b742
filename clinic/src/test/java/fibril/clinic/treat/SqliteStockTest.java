package fibril.clinic.treat;

import fibril.clinic.testkit.TestDatabase;

class SqliteStockTest extends StockContract {

    SqliteStockTest() {
        super(TestDatabase.sqlite());
    }
}
