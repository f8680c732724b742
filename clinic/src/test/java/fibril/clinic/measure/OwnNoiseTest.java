package fibril.clinic.measure;

import static fibril.clinic.database.schema.Tables.LOCKED_RECORD;
import static fibril.clinic.testkit.OpenPractice.NINE;
import static fibril.clinic.testkit.OpenPractice.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.photo.Band.Source;
import fibril.photo.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who speaks for the noise of this practice's photographs, and from when on it counts. */
class OwnNoiseTest {

    private static final String CHEEK = "left cheek";
    private static final double LIGHT = 40;
    private static final double DARK = -20;

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final OwnNoise noise = practice.room(OwnNoise.class);
    private final PairJobs jobs = practice.room(PairJobs.class);
    private final List<PhotoPair.Matched> pairs = new ArrayList<>();

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void theBandsChangeOnceThirtyPeopleAndTenOfDarkSkinWereSeen() {
        people(20, LIGHT);
        people(9, DARK);
        assertThat(source()).as("29 people, nine of dark skin").isEqualTo(Source.PHANTOM);
        people(1, LIGHT);
        assertThat(source()).as("30 people, nine of dark skin").isEqualTo(Source.PHANTOM);
        people(1, DARK);
        assertThat(source()).isEqualTo(Source.SET_UP);
        assertThat(noise.bands(PhotographView.LEFT_45)
                        .of(Measure.REDNESS, CHEEK)
                        .source())
                .as("another view")
                .isEqualTo(Source.PHANTOM);
        assertThat(noise.bands(PhotographView.FRONT).of(Measure.REDNESS, "chin").source())
                .as("another region")
                .isEqualTo(Source.PHANTOM);
    }

    @Test
    void whoseFiguresAreOfAnOlderFormulaDoesNotCountUntilMeasuredAgain() {
        enoughButOne();
        PhotoPair.Matched last = person(LIGHT, "redness v0", List.of());
        assertThat(source()).isEqualTo(Source.PHANTOM);
        assertThat(noise.people().stream()
                        .flatMap(person -> person.pairs().stream())
                        .filter(OwnNoise.Compared::isOfAnOlderFormula))
                .hasSize(1);
        add(last, LIGHT, Measure.REDNESS.formula(), List.of(), 60);
        assertThat(source()).isEqualTo(Source.SET_UP);
    }

    @Test
    void withoutAChartNobodyCounts() {
        enoughButOne();
        person(LIGHT, Measure.REDNESS.formula(), List.of(Pairs.reading("chart.none", PairFigures.Verdict.WARNED)));
        assertThat(source()).isEqualTo(Source.PHANTOM);
    }

    @Test
    void whoWasTakenOutOrHasAPhotographTakenOutDoesNotCount() {
        people(20, LIGHT);
        people(10, DARK);
        assertThat(source()).isEqualTo(Source.SET_UP);
        Photograph gone = pairs.getFirst().after();
        practice.write(
                () -> practice.room(Photographs.class).add(gone.removed(PRACTITIONER.id(), NINE, "another person")));
        assertThat(source()).isEqualTo(Source.PHANTOM);
        people(1, LIGHT);
        assertThat(source()).isEqualTo(Source.SET_UP);
        practice.write(() -> jobs.ask(pairs.getLast(), true, Pairs.AUTHOR, NINE.plusSeconds(5)));
        assertThat(source()).as("no repeat after all").isEqualTo(Source.PHANTOM);
    }

    @Test
    void sixPhotographsAreOnePerson() {
        enoughButOne();
        UUID known = pairs.getFirst().before().client();
        person(known, LIGHT, Measure.REDNESS.formula(), List.of(), 100);
        assertThat(source()).isEqualTo(Source.PHANTOM);
        assertThat(noise.people())
                .filteredOn(person -> person.client().id().equals(known))
                .singleElement()
                .satisfies(person -> assertThat(person.pairs()).hasSize(2));
    }

    @Test
    void aLockedRecordSpeaksForNothing() {
        PhotoPair.Matched hers = person(LIGHT, Measure.REDNESS.formula(), List.of());
        person(LIGHT, Measure.REDNESS.formula(), List.of());
        lock(hers.before().client());
        assertThat(noise.people())
                .extracting(person -> person.client().id())
                .doesNotContain(hers.before().client())
                .hasSize(1);
    }

    private void lock(UUID client) {
        practice.write(() -> practice.room(DSLContext.class)
                .insertInto(LOCKED_RECORD)
                .set(LOCKED_RECORD.ID, client)
                .set(LOCKED_RECORD.CLIENT, client)
                .execute());
    }

    private Source source() {
        return noise.bands(PhotographView.FRONT).of(Measure.REDNESS, CHEEK).source();
    }

    private void enoughButOne() {
        people(19, LIGHT);
        people(10, DARK);
    }

    private void people(int count, double ita) {
        for (int i = 0; i < count; i++) person(ita, Measure.REDNESS.formula(), List.of());
    }

    private PhotoPair.Matched person(double ita, String formula, List<PairFigures.Reading> gates) {
        UUID client = UUID.randomUUID();
        practice.addClient(client, "Person " + pairs.size());
        return person(client, ita, formula, gates, 0);
    }

    private PhotoPair.Matched person(
            UUID client, double ita, String formula, List<PairFigures.Reading> gates, int later) {
        PhotoPair.Matched pair = new PhotoPair.Matched(
                Pairs.photograph(
                        client, PhotographView.FRONT, NINE.plusSeconds(later).toString()),
                Pairs.photograph(
                        client,
                        PhotographView.FRONT,
                        NINE.plusSeconds(later + 50).toString()));
        pairs.add(pair);
        practice.write(() -> {
            practice.room(Photographs.class).add(pair.before());
            practice.room(Photographs.class).add(pair.after());
            jobs.askRepeat(pair, Pairs.AUTHOR, NINE.plusSeconds(later));
        });
        add(pair, ita, formula, gates, later);
        return pair;
    }

    private void add(PhotoPair.Matched pair, double ita, String formula, List<PairFigures.Reading> gates, int later) {
        double difference = pairs.size() % 2 == 0 ? 0.3 : -0.2;
        PairFigures figures = new PairFigures(
                List.of(
                        figure(Measure.REDNESS, CHEEK, 12, 12 + difference, formula),
                        figure(Measure.SKIN_TONE, "forehead", ita, ita + difference, Measure.SKIN_TONE.formula())),
                List.of(),
                gates);
        practice.write(() -> practice.room(PairResults.class)
                .add(new PairResult(
                        UUID.randomUUID(),
                        pair.before().client(),
                        pair.before().id(),
                        pair.after().id(),
                        NINE.plusSeconds(later),
                        "photo",
                        figures,
                        List.of())));
    }

    private static PairFigures.Figure figure(
            Measure measure, String region, double before, double after, String formula) {
        return new PairFigures.Figure(
                new PairFigures.Measure(
                        measure.name(),
                        measure.words(),
                        measure.unit(),
                        measure.decimals(),
                        measure.relative(),
                        measure.lessIsBetter()),
                region,
                before,
                after,
                measure.held(before, after),
                1,
                PairFigures.BandOrigin.PHANTOM,
                formula);
    }
}
