package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.measure.store.SqlMeasurements;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.testkit.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Measurements must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MeasurementsContract {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    private final TestDatabase database;
    private final Measurements measurements;

    MeasurementsContract(TestDatabase database) {
        this.database = database;
        this.measurements = new SqlMeasurements(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void givesBackExactlyWhatWasAdded() {
        for (Rater rater :
                List.of(new Rater.StaffMember(UUID.randomUUID()), new Rater.Client(), new Rater.Named("Dr Second"))) {
            Measurement one = Sample.of("gais")
                    .by(rater)
                    .on(MARCH)
                    .against(MARCH.minusDays(40))
                    .total(3)
                    .done();
            add(one);
            assertThat(measurements.find(one.id())).contains(one);
        }
    }

    @Test
    void keepsFiguresByCategoryWithoutATotal() {
        Measurement one =
                Sample.of("alexiades").item("laxity", 1.5).item("texture", 2).done();
        add(one);
        assertThat(measurements.find(one.id())).contains(one);
        assertThat(one.total()).isEmpty();
    }

    @Test
    void showsTheNewestVersionAndKeepsTheOlder() {
        Measurement first = Sample.of("gb_qual").total(3).done();
        Measurement corrected =
                Sample.next(first).total(2).reason("read from the wrong line").done();
        add(first);
        add(corrected);
        assertThat(measurements.find(first.id())).contains(corrected);
        assertThat(measurements.versions(first.id())).containsExactly(corrected, first);
    }

    @Test
    void refusesAVersionThatIsAlreadyWritten() {
        Measurement one = Sample.of("gb_qual").total(3).done();
        add(one);
        assertThatThrownBy(() -> add(one)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void listsAClientsInTheOrderTheyWereTaken() {
        UUID client = UUID.randomUUID();
        Measurement later = Sample.of("gb_qual")
                .client(client)
                .on(MARCH.plusDays(1))
                .total(3)
                .done();
        Measurement earlier =
                Sample.of("gb_qual").client(client).on(MARCH).total(3).done();
        add(later);
        add(earlier);
        add(Sample.of("gb_qual").total(4).done());
        assertThat(measurements.ofClient(client)).containsExactly(earlier, later);
        assertThat(measurements.ofClients(List.of(client, UUID.randomUUID()))).containsExactly(earlier, later);
    }

    @Test
    void listsWhatWasTakenFromADayToADay() {
        LocalDate first = LocalDate.of(1999, 5, 1);
        List<Measurement> four = List.of(-1, 0, 3, 4).stream()
                .map(days ->
                        Sample.of("gb_qual").on(first.plusDays(days)).total(3).done())
                .toList();
        four.forEach(this::add);
        assertThat(measurements.takenBetween(first, first.plusDays(3))).containsExactly(four.get(1), four.get(2));
    }

    @Test
    void listsWhatBelongsToACourse() {
        UUID client = UUID.randomUUID();
        UUID course = UUID.randomUUID();
        Measurement inside =
                Sample.of("gb_qual").client(client).course(course).total(3).done();
        add(inside);
        add(Sample.of("gb_qual").client(client).total(3).done());
        assertThat(measurements.ofCourse(course)).containsExactly(inside);
    }

    @Test
    void leavesOutOfListsWhatWasWithdrawnButStillFindsIt() {
        Measurement wrong =
                Sample.of("gb_qual").course(UUID.randomUUID()).total(3).done();
        Measurement withdrawn = wrong.withdrawn(
                wrong.provenance().next(new UUID(0, 8), wrong.provenance().at(), "another client’s face"));
        add(wrong);
        add(withdrawn);
        assertThat(measurements.ofClient(wrong.client())).isEmpty();
        assertThat(measurements.ofCourse(wrong.course().orElseThrow())).isEmpty();
        assertThat(measurements.find(wrong.id())).contains(withdrawn);
    }

    private void add(Measurement measurement) {
        database.inTransaction(() -> measurements.add(measurement));
    }
}
