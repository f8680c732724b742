package fibril.clinic.plan.pages.forecast;

import static fibril.clinic.testkit.OpenPractice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.plan.Course;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clinician reads of a forecast, from the typed plan through the model to the page. */
class ForecastPagesTest {

    private static final PlannedZone CHEEKS = new PlannedZone("cheeks", 1.5, 4);
    private static final String FIRST = ".expect-first";

    private static OpenPractice practice;
    private static PlannedClient ada;

    @BeforeAll
    static void open() {
        practice = OpenPractice.onSqlite();
        ada = PlannedClient.in(practice);
    }

    @AfterAll
    static void close() {
        practice.close();
    }

    @Test
    void opensWithOnePlainSentenceBeforeAnyChart() {
        Document page = forecast(ada.course("acne_scars", CHEEKS));
        assertThat(first(page))
                .matches("(About \\d|Fewer than 1|More than 9) in 10 people like this gain a grade on .+ by month six; "
                        + "trials disagree, from .+ to .+ in 10\\.");
        String html = page.html();
        assertThat(html.indexOf("expect-first")).isPositive().isLessThan(html.indexOf("forecast-outcome"));
        assertThat(texts(page, ".expect > p"))
                .contains("This is what is known about groups of people. It is no promise to anyone.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acne_scars", "pores", "melasma"})
    void neverPromises(String concern) {
        String said =
                forecast(ada.course(concern, CHEEKS)).select("main").text().toLowerCase(java.util.Locale.ROOT);
        assertThat(said.replace("no promise", ""))
                .doesNotContain("promise", "guarantee", "you will", "she will", "certain to", "everybody gains");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pores      | cheeks  | radiofrequency
            age_spots  | hands   | no trial
            laxity     | abdomen | loose skin on the body
            """)
    void saysWhyThereIsNoForecastOfWhatCanBeSeen(String concern, String area, String reason) {
        Document page = forecast(ada.course(concern, new PlannedZone(area, 0.5, 4)));
        assertThat(first(page)).startsWith("No forecast of what can be seen: ").containsIgnoringCase(reason);
        assertThat(texts(page, "svg[role=img] > title"))
                .noneMatch(title -> title.startsWith("What can be seen"))
                .anyMatch(title -> title.startsWith("Collagen"))
                .anyMatch(title -> title.startsWith("Redness"));
    }

    @Test
    void saysThatMelasmaWasTriedOnlyWithACream() {
        assertThat(forecast(ada.course("melasma", new PlannedZone("cheeks", 0.5, 4)))
                        .text())
                .contains("Only as an add-on: in every study a cream was used too");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            depth-cheeks  | -1    | Depth: -1 was given; allowed is 0.25 to 2 mm.
            depth-cheeks  | 0     | Depth: 0 was given; allowed is 0.25 to 2 mm.
            depth-cheeks  | NaN   | Depth: NaN was given; allowed is 0.25 to 2 mm.
            depth-cheeks  | deep  | Depth: deep was given; allowed is 0.25 to 2 mm.
            depth-cheeks  | 1e9   | Depth: 1e9 was given; allowed is 0.25 to 2 mm.
            depth-cheeks  | 2.25  | Depth: 2.25 was given; allowed is 0 to 2 mm, never more on this area.
            depth-cheeks  | 2.75  | Depth: 2.75 was given; allowed is 0 to 2.5 mm, the travel of the device.
            passes-cheeks | 0     | Passes: 0 was given; allowed is 1 to 20.
            passes-cheeks | 2.5   | Passes: 2.5 was given; allowed is 1 to 20.
            sessions      | 0     | Sessions: 0 was given; allowed is 1 to 20.
            sessions      | 21    | Sessions: 21 was given; allowed is 1 to 20.
            spacingDays   | 0     | Days between sessions: 0 was given; allowed is 1 to 365.
            spacingDays   | -30   | Days between sessions: -30 was given; allowed is 1 to 365.
            spacingDays   | 300   | Sessions: 900 was given; allowed is no day past 730.
            """)
    void refusesWhatIsTypedWithFieldValueAndBound(String field, String typed, String refusal) {
        Document page = ada.typing(field, typed);
        assertThat(first(page)).isEqualTo("No forecast for this plan. " + refusal);
        assertThat(page.select("figure.chart")).isEmpty();
        assertThat(texts(page, "#forecast p")).anyMatch(line -> line.contains("not a gate"));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 17, 91, 130})
    void refusesAnAgeTheModelDoesNotCover(int years) {
        PlannedClient other = PlannedClient.bornOn(OpenPractice.TODAY.minusYears(years), practice);
        assertThat(first(other.typing()))
                .isEqualTo("No forecast for this plan. Age: " + years + " was given; allowed is 18 to 90 years.");
    }

    @Test
    void tellsEveryRefusalAtOnce() {
        assertThat(texts(ada.typing("depth-cheeks", "-1", "sessions", "0"), "#forecast p"))
                .contains(
                        "No forecast for this plan. Depth: -1 was given; allowed is 0.25 to 2 mm.",
                        "Sessions: 0 was given; allowed is 1 to 20.");
    }

    @Test
    void waitsForWhatIsMissing() {
        assertThat(first(ada.typing("area", "moon"))).startsWith("No forecast yet");
        assertThat(first(ada.typing("device", ""))).startsWith("No forecast yet");
    }

    @Test
    void knowsNoOtherArea() {
        Course course = ada.course("acne_scars", CHEEKS);
        assertThat(ada.forecast(course, "area", "moon")).isInstanceOf(Reply.NotFound.class);
        assertThat(ada.forecast(course, "area", "forehead")).isInstanceOf(Reply.NotFound.class);
        assertThat(ada.comparison(course, "area", "moon")).isInstanceOf(Reply.NotFound.class);
    }

    @Test
    void showsNobodyAnotherClientsCourse() {
        Course hers = ada.course("acne_scars", CHEEKS);
        PlannedClient other = PlannedClient.in(practice);
        assertThat(other.forecast(hers)).isInstanceOf(Reply.NotFound.class);
        assertThat(other.comparison(hers)).isInstanceOf(Reply.NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"depth-cheeks, 0.5", "passes-cheeks, 12", "sessions, 1", "spacingDays, 90"})
    void answersEveryDial(String field, String turned) {
        Document before = ada.typing();
        Document after = ada.typing(field, turned);
        assertThat(first(after)).startsWith(first(before).substring(0, 5));
        for (String chart : List.of("What can be seen", "Collagen")) {
            assertThat(curve(after, chart)).as(chart).isNotEqualTo(curve(before, chart));
        }
        assertThat(curve(ada.typing(), "Collagen")).isEqualTo(curve(before, "Collagen"));
    }

    @Test
    void forecastsTheZoneThatIsChosen() {
        Document cheeks = typingBoth("cheeks");
        Document chin = typingBoth("chin_jaw");
        assertThat(texts(cheeks, "#forecast > p").getFirst()).isEqualTo("Cheeks");
        assertThat(texts(chin, "#forecast > p").getFirst()).isEqualTo("Chin and jaw line");
        assertThat(curve(chin, "Collagen")).isNotEqualTo(curve(cheeks, "Collagen"));
        assertThat(texts(typingBoth("moon"), "#forecast > p").getFirst()).isEqualTo("Cheeks");
    }

    private static Document typingBoth(String shown) {
        return ada.typing(
                "area", "cheeks", "area+", "chin_jaw", "depth-chin_jaw", "0.5", "passes-chin_jaw", "4", "shown", shown);
    }

    @Test
    void printsEveryZoneOfTheCourse() {
        Document page = forecast(ada.course("acne_scars", CHEEKS, new PlannedZone("chin_jaw", 1, 4)));
        assertThat(texts(page, FIRST)).hasSize(2).allMatch(line -> line.contains("in 10 people like this"));
        assertThat(texts(page, ".others h3")).contains("Chin and jaw line");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void worksHarderForWhatIsPrintedThanForADial() {
        assertThat(ada.typing().text()).contains("Worked out 400 times");
        assertThat(forecast(ada.course("acne_scars", CHEEKS)).text()).contains("Worked out 2,000 times");
    }

    @Test
    void setsPlansSideBySide() {
        Document page = practice.page(ada.comparison(
                ada.course("acne_scars", CHEEKS), "depth-2", "0.5", "sessions-3", "2", "spacing-3", "60"));
        assertThat(texts(page, "#compared tbody tr").getFirst())
                .contains(
                        "1.5 mm; 4 sessions, 30 days apart", "0.5 mm; 4 sessions", "1.5 mm; 2 sessions, 60 days apart");
        assertThat(texts(page, "#compared tbody th"))
                .contains(
                        "Gain a grade",
                        "Collagen in the upper dermis at the end",
                        "Time with redness, all sessions together (plan with the longest)",
                        "Upper dermis hurt by one session");
        for (String row : List.of("Collagen in the upper dermis at the end", "Upper dermis hurt by one session")) {
            List<String> cells = cells(page, row);
            assertThat(cells.get(1)).as(row).isNotEqualTo(cells.get(0));
        }
        assertThat(texts(page, "#compared .note li"))
                .anyMatch(line -> line.contains("depths"))
                .anyMatch(line -> line.contains("spacings"))
                .anyMatch(line -> line.contains("numbers of sessions"))
                .contains("Differences between courses come from the model, not from trials.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            depth-2    | -1  | Depth of plan 2
            depth-2    | NaN | Depth of plan 2
            sessions-3 | 0   | Sessions of plan 3
            spacing-3  | 400 | Days between sessions of plan 3
            """)
    void refusesAPlanBesideWithFieldValueAndBound(String field, String typed, String name) {
        Reply reply = ada.comparison(ada.course("acne_scars", CHEEKS), field, typed);
        assertThat(((Reply.View) reply).status()).isEqualTo(422);
        Document page = practice.page(reply);
        assertThat(texts(page, ".problems li")).singleElement().asString().contains(name, typed);
        assertThat(page.select("[name=" + field + "]").attr("value")).isEqualTo(typed);
    }

    @Test
    void tellsInItsColumnWhatTheModelRefuses() {
        Document page = practice.page(ada.comparison(ada.course("acne_scars", CHEEKS), "depth-2", "2.75"));
        assertThat(cells(page, "Gain a grade").get(1)).contains("2.75", "the travel of the device");
    }

    @Test
    void isForThoseWhoPlan() {
        for (Class<?> door : List.of(ForecastController.class, ComparisonController.class)) {
            assertThat(door).hasAnnotation(MayRead.class);
            assertThat(Arrays.stream(door.getDeclaredMethods()).filter(m -> m.isAnnotationPresent(MayEnter.class)))
                    .isEmpty();
        }
    }

    private static Document forecast(Course course) {
        return practice.page(ada.forecast(course));
    }

    private static String first(Document page) {
        return texts(page, FIRST).getFirst();
    }

    /** The middle line of the chart with this title. */
    private static String curve(Document page, String title) {
        return page.select("svg:has(> title)").stream()
                .filter(chart -> chart.select("> title").text().startsWith(title))
                .map(chart -> chart.select(".line polyline").attr("points"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cells(Document page, String row) {
        return page.select("#compared tbody tr").stream()
                .filter(line -> line.select("th").text().equals(row))
                .flatMap(line -> line.select("td").eachText().stream())
                .toList();
    }
}
