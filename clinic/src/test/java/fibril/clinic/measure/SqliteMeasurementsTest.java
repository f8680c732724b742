package fibril.clinic.measure;

import fibril.clinic.testkit.TestDatabase;

class SqliteMeasurementsTest extends MeasurementsContract {

    SqliteMeasurementsTest() {
        super(TestDatabase.sqlite());
    }
}
