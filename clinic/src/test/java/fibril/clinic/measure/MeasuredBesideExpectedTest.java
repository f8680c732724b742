package fibril.clinic.measure;

import static fibril.clinic.testkit.OpenPractice.TODAY;
import static fibril.clinic.testkit.OpenPractice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.measure.pages.MeasurementsController;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.OwnResults;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.pages.forecast.KeptForecastLines;
import fibril.clinic.plan.pages.forecast.PlannedClient;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Sessions;
import fibril.forecast.Measured;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was measured meets what was expected: on the page of measurements, and in the next forecast. */
class MeasuredBesideExpectedTest {

    private static final LocalDate FIRST = TODAY.minusDays(200);

    private static final OpenPractice PRACTICE = OpenPractice.onSqlite();

    private final PlannedClient ada = PlannedClient.in(PRACTICE);
    private final Course course = ada.course("acne_scars", new PlannedZone("cheeks", 1.5, 4));

    @AfterAll
    static void close() {
        PRACTICE.close();
    }

    @BeforeEach
    void agreeToTheCourse() {
        PRACTICE.write(() -> PRACTICE.room(KeptForecastLines.class).keep(ada.onRecord(), course, FIRST));
    }

    @Test
    void laysWhatWasMeasuredOverWhatWasExpected() {
        needle(0, 30, 60);
        measure(Occasion.BASELINE, -1, 4);
        measure(Occasion.INTERIM, 90, 3);
        measure(Occasion.VERDICT, 180, 2);
        Document page = measurements();
        assertThat(texts(page, "h3")).contains("Measured beside expected");
        List<String> lines = lines(page);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("1 better", "Expected was", "within the range");
        assertThat(lines.get(1)).contains("2 better", "within the range");
        assertThat(page.text()).contains("One person in ten lies outside by chance alone.");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatLiesOutsideTheRange() {
        needle(0);
        measure(Occasion.BASELINE, -1, 1);
        measure(Occasion.VERDICT, 180, 4);
        assertThat(lines(measurements())).singleElement().asString().contains("3 worse", "worse than the range");
    }

    @Test
    void holdsNothingAgainstAForecastBeforeTheFirstSession() {
        measure(Occasion.BASELINE, -1, 4);
        measure(Occasion.VERDICT, 180, 2);
        assertThat(lines(measurements())).isEmpty();
    }

    @Test
    void keepsToTheForecastThatWasKeptWhenTheModelIsAskedAgain() {
        needle(0);
        measure(Occasion.BASELINE, -1, 4);
        measure(Occasion.VERDICT, 180, 2);
        List<String> before = lines(measurements());
        assertThat(ada.typing().text()).contains("weighed in");
        assertThat(lines(measurements())).isEqualTo(before);
    }

    @Test
    void weighsOwnResultsIntoTheNextForecast() {
        Document before = ada.typing();
        assertThat(before.text()).doesNotContain("weighed in");
        needle(0, 30, 60);
        measure(Occasion.BASELINE, -1, 4);
        measure(Occasion.VERDICT, 180, 4);
        Document after = ada.typing();
        assertThat(texts(after, "#forecast > p"))
                .anyMatch(line -> line.matches("One earlier result of this client’s own is weighed in\\. Of 2,000 "
                        + "possible answers of the model they leave the weight of [1-9],?\\d*\\."));
        assertThat(after.select("figure.chart .line polyline").eachAttr("points"))
                .isNotEqualTo(before.select("figure.chart .line polyline").eachAttr("points"));
    }

    @Test
    void learnsFromTheSessionsThatWereDone() {
        needle(0, 41);
        measure(Occasion.BASELINE, -1, 4);
        measure(Occasion.INTERIM, 40, 4);
        measure(Occasion.VERDICT, 180, 3);
        List<Measured> learned = PRACTICE.room(OwnResults.class).learned(ada.onRecord(), TODAY);
        assertThat(learned).extracting(Measured::day).containsExactly(40, 180);
        assertThat(learned).extracting(Measured::baseline).containsOnly(4.0);
        assertThat(learned).extracting(Measured::value).containsExactly(4.0, 3.0);
        assertThat(learned.get(0).plan().sessionDays()).containsExactly(0);
        assertThat(learned.get(1).plan().sessionDays()).containsExactly(0, 41);
    }

    @Test
    void learnsNothingWithoutABaseline() {
        needle(0);
        measure(Occasion.VERDICT, 180, 2);
        assertThat(PRACTICE.room(OwnResults.class).learned(ada.onRecord(), TODAY))
                .isEmpty();
    }

    private void needle(int... days) {
        for (int day : days) {
            PRACTICE.write(() -> PRACTICE.room(Sessions.class)
                    .add(Made.closedWithoutZones(
                            ada.id(),
                            course.id(),
                            FIRST.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC))));
        }
    }

    private void measure(Occasion occasion, int day, double grade) {
        Measurement measurement = Sample.of("gb_qual")
                .client(ada.id())
                .course(course.id())
                .as(occasion)
                .on(FIRST.plusDays(day))
                .total(grade)
                .done();
        PRACTICE.write(() -> PRACTICE.room(Measurements.class).add(measurement));
    }

    private Document measurements() {
        return PRACTICE.page(PRACTICE.room(MeasurementsController.class).index(ada.id()));
    }

    private static List<String> lines(Document page) {
        return page.select("p").eachText().stream()
                .filter(line -> line.contains("Expected was"))
                .toList();
    }
}
