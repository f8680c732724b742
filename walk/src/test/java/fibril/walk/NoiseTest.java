package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairJob;
import fibril.clinic.measure.PairJobs;
import fibril.clinic.measure.PairResult;
import fibril.clinic.measure.PairResults;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.photo.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Six photographs of one day become a person of the practice's own noise, and the sheet is looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoiseTest {

    private static final String PAGE = "/photograph-noise";

    private Practice practice;
    private OnRecord records;
    private Browser browser;
    private Hand hand;
    private Client client;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        records = new OnRecord(practice);
        browser = new Browser("noise", Browser.Look.NARROW);
        hand = new Hand(practice, browser.page);
        client = practice.piece(Clients.class).search("", 1).getFirst();
        practice.inOneGo(this::sixPhotographs);
        hand.signIn("practitioner", Practice.MADE_UP_PASSWORD);
    }

    @AfterAll
    void close() {
        browser.close();
        practice.close();
    }

    @Test
    void isLearnedFromSixPhotographsOfOneDay() {
        hand.go("/clients/" + client.id() + "/comparisons");
        browser.page.locator("#sixes-title ~ details summary").first().click();
        hand.arrive(this::use);
        assertThat(browser.page.locator(".problems li").count()).isEqualTo(2);
        browser.forgive("422");
        browser.look("not-confirmed");
        hand.tap("nothing", "yes");
        hand.tap("seat", "yes");
        hand.arrive(this::use);
        assertThat(hand.path()).isEqualTo(PAGE);
        assertThat(browser.page.locator("main").innerText()).contains(client.name(), "0 of 30 people");
        assertThat(practice.piece(PairJobs.class).repeatsOf(client.id())).hasSize(3);
        browser.look("asked");

        practice.inOneGo(this::measured);
        hand.go(PAGE);
        browser.page.locator("details").evaluateAll("all => all.forEach(part => part.setAttribute('open', ''))");
        assertThat(browser.page.locator("main").innerText()).contains("1 of 30 people", "from phantoms");
        browser.look("sheet-320");
        browser.lookAtNight("sheet-320-at-night");
        browser.page.setViewportSize(Browser.Look.DESK.width(), Browser.Look.DESK.height());
        browser.look("sheet-wide");

        PairJob one = practice.piece(PairJobs.class).repeatsOf(client.id()).getFirst();
        hand.go("/clients/" + client.id() + "/comparisons/" + one.before() + "/" + one.after());
        assertThat(browser.page.locator("main").innerText()).contains("A repeat: nothing was done between");
        browser.look("a-repeat");
    }

    private void use() {
        browser.page.locator("form[action$='/repeats'] button").first().click();
    }

    private void sixPhotographs() {
        Instant day = records.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(1))
                .plus(Duration.ofHours(10));
        for (int shot = 0; shot < 6; shot++) {
            practice.piece(Photographs.class)
                    .add(records.photograph(
                            client.id(),
                            null,
                            PhotographMoment.FOLLOW_UP,
                            PhotographView.LEFT_90,
                            Face.turned(0.1 * shot),
                            day.plus(Duration.ofMinutes(shot))));
        }
    }

    /** As a chart and a better camera would have given it. */
    private void measured() {
        Instant later = records.now().plus(Duration.ofHours(1));
        for (PairJob job : practice.piece(PairJobs.class).repeatsOf(client.id())) {
            List<PairFigures.Figure> figures = new ArrayList<>();
            for (Measure measure : Measure.values()) {
                figures.add(figure(measure, "between the brows"));
                figures.add(figure(measure, "left crow's feet"));
            }
            practice.piece(PairResults.class)
                    .add(new PairResult(
                            UUID.randomUUID(),
                            client.id(),
                            job.before(),
                            job.after(),
                            later,
                            "photo",
                            new PairFigures(figures, List.of(), List.of()),
                            List.of()));
        }
    }

    private static PairFigures.Figure figure(Measure measure, String region) {
        return new PairFigures.Figure(
                new PairFigures.Measure(
                        measure.name(),
                        measure.words(),
                        measure.unit(),
                        measure.decimals(),
                        measure.relative(),
                        measure.lessIsBetter()),
                region,
                12,
                12.6,
                measure.held(12, 12.6),
                1,
                PairFigures.BandOrigin.PHANTOM,
                measure.formula());
    }
}
