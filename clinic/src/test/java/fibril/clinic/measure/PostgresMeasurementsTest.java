package fibril.clinic.measure;

import fibril.clinic.testkit.TestDatabase;

class PostgresMeasurementsTest extends MeasurementsContract {

    PostgresMeasurementsTest() {
        super(TestDatabase.postgres());
    }
}
