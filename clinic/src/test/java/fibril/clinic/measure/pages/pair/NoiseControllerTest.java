package fibril.clinic.measure.pages.pair;

import static fibril.clinic.testkit.OpenPractice.NINE;
import static fibril.clinic.testkit.OpenPractice.OWNER;
import static fibril.clinic.testkit.OpenPractice.PRACTITIONER;
import static fibril.clinic.testkit.OpenPractice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.measure.NoMeasuring;
import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairJob;
import fibril.clinic.measure.PairJobs;
import fibril.clinic.measure.PairMeasuring;
import fibril.clinic.measure.PairPicture;
import fibril.clinic.measure.PairResult;
import fibril.clinic.measure.PairResults;
import fibril.clinic.measure.Pairs;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.PracticeClock;
import fibril.clinic.practice.Role;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.photo.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Photographs of two sittings, asked for as repeats, and the page on what they say. */
class NoiseControllerTest {

    private static final String DAY = "2026-06-10";

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final PairJobs jobs = practice.room(PairJobs.class);
    private final PairDesk desk = desk(new AbleMeasuring());
    private final PairsPages lists = new PairsPages(desk, practice.room(PairTrends.class), practice.words());
    private final NoisePages pages = new NoisePages(desk, practice.words());
    private final RepeatsController repeats = repeats(desk);
    private final NoiseController noise = new NoiseController(desk, pages, practice.words());
    private final PairsController pairs = new PairsController(
            desk, new PairPages(desk, practice.room(ResultCards.class), practice.words()), lists, practice.words());
    private final UUID ada = client("Ada");
    private final List<Photograph> six = six(ada);

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void sixPhotographsOfOneDayBecomeThreeComparisons() {
        Document index = practice.page(pairs.index(ada));
        assertThat(texts(index, "#sixes-title ~ details summary"))
                .containsExactly("Use 6 photographs of one day as repeats: Front, 10 Jun 2026");
        assertThat(index.select("#sixes-title ~ details").text())
                .contains("First sitting: 10:00, 10:01, 10:02. Second sitting: 10:03, 10:04, 10:05.");
        assertThat(said(create("FRONT", DAY, true, true))).contains("Ada Example");
        assertThat(jobs.repeatsOf(ada))
                .extracting(PairJob::before, PairJob::after)
                .containsExactlyInAnyOrder(tuple(0, 3), tuple(1, 4), tuple(2, 5));
        assertThat(jobs.repeatsOf(ada)).allMatch(PairJob::chart);
        Document page = practice.page(noise.show());
        assertThat(page.text()).contains("0 of 30 people, 0 of 10 below an ITA of 10°");
        assertThat(texts(page, ".lines .status")).hasSize(3).allMatch("waits, or is being measured"::equals);
        assertThat(practice.page(pairs.index(ada)).select("#sixes-title ~ details"))
                .as("once is enough")
                .isEmpty();
    }

    @Test
    void bothHaveToBeConfirmed() {
        Document page = refused(create("FRONT", DAY, false, false));
        assertThat(texts(page, ".problems li")).hasSize(2);
        assertThat(page.select("details[open] .error")).hasSize(2);
        assertThat(texts(refused(create("FRONT", DAY, true, false)), ".problems li"))
                .singleElement()
                .asString()
                .startsWith("Another sitting");
        assertThat(jobs.repeatsOf(ada)).isEmpty();
    }

    @Test
    void refusesInWordsWhatIsNoTwoSittings() {
        assertThat(problem(create("LEFT_45", DAY, true, true)))
                .contains("Six photographs are needed", "0 are on record");
        assertThat(problem(create("FRONT", "2026-06-09", true, true))).contains("9 Jun 2026");
        assertThat(problem(create("UNDERNEATH", DAY, true, true))).contains("View", "UNDERNEATH");
        assertThat(problem(create("FRONT", "last week", true, true))).contains("Day", "last week");
        assertThat(problem(create("FRONT", "2026-06-16", true, true))).contains("Day", "2026-06-16");
        practice.write(() ->
                practice.room(Photographs.class).add(six.get(2).removed(PRACTITIONER.id(), NINE, "another person")));
        assertThat(problem(create("FRONT", DAY, true, true))).contains("5 are on record");
        assertThat(create(UUID.randomUUID(), "FRONT", DAY, true, true)).isEqualTo(Reply.notFound());
        assertThat(jobs.repeats()).isEmpty();
    }

    @Test
    void aSessionBetweenIsSaidBeforeAndRefusedAfter() {
        practice.write(
                () -> practice.room(Sessions.class).add(Made.session(ada, Instant.parse("2026-06-10T10:02:30Z"))));
        Document index = practice.page(pairs.index(ada));
        assertThat(index.select("#sixes-title ~ details").text()).contains("A session was begun between");
        assertThat(index.select("#sixes-title ~ details form")).isEmpty();
        assertThat(problem(create("FRONT", DAY, true, true))).contains("A session was begun between");
    }

    @Test
    void nothingIsAskedForWhereNothingMeasures() {
        RepeatsController here = repeats(desk(new NoMeasuring("no library")));
        assertThat(said(here.create(ada, form("FRONT", DAY, true, true), PRACTITIONER)))
                .contains("cannot be measured on this machine");
        assertThat(jobs.repeatsOf(ada)).isEmpty();
    }

    @Test
    void aRepeatIsNoChangeNowhere() {
        create("FRONT", DAY, true, true);
        measured(0, 3, Measure.SPOTS.formula());
        Document page =
                practice.page(pairs.show(ada, six.get(0).id(), six.get(3).id()));
        assertThat(page.text())
                .contains("A repeat: nothing was done between these two photographs")
                .doesNotContain("left the noise band", "Maps");
        assertThat(texts(page, ".shot figcaption"))
                .containsExactly("First sitting · 10 Jun 2026, 10:00", "Second sitting · 10 Jun 2026, 10:03");
        assertThat(texts(page, ".bars tbody .status")).containsExactly("noise");
        assertThat(page.select(".bar-line").eachAttr("class")).containsExactly("bar-line none");
        assertThat(page.select("a[href$=showing]")).isEmpty();
        Document index = practice.page(pairs.index(ada));
        assertThat(texts(index, "section:contains(Compared so far) .status"))
                .containsExactly("a repeat: nothing was done between the two");
    }

    /** Two later photographs on two days against the first one of the day of the repeats would be a course of time. */
    @Test
    void aRepeatIsNoPointOfACourseOfTime() {
        create("FRONT", DAY, true, true);
        measured(0, 3, Measure.SPOTS.formula());
        Photograph later = Pairs.photograph(ada, PhotographView.FRONT, "2026-06-14T10:00:00Z");
        practice.write(() -> practice.room(Photographs.class).add(later));
        result(six.get(0), later, Measure.SPOTS.formula());
        assertThat(practice.page(pairs.index(ada)).text()).doesNotContain("Over time");
    }

    @Test
    void ofARepeatNoPictureForOutsideIsMade() {
        CuttingController cutting = practice.room(CuttingController.class);
        UUID before = six.get(0).id();
        UUID after = six.get(3).id();
        assertThat(cutting.edit(ada, before, after)).isInstanceOf(Reply.View.class);
        create("FRONT", DAY, true, true);
        assertThat(cutting.edit(ada, before, after)).isEqualTo(Reply.notFound());
        assertThat(cutting.create(ada, before, after, practice.form(), PRACTITIONER))
                .isEqualTo(Reply.notFound());
    }

    @Test
    void measuredAgainARepeatStaysOne() {
        create("FRONT", DAY, true, true);
        finishAll();
        written(() -> pairs.measure(ada, six.get(0).id(), six.get(3).id(), practice.form(), PRACTITIONER));
        PairJob again = jobs.newest(six.get(0).id(), six.get(3).id()).orElseThrow();
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.repeat()).isTrue();
    }

    @Test
    void whatAnOlderFormulaMeasuredIsAskedForAgainInOneGo() {
        create("FRONT", DAY, true, true);
        finishAll();
        measured(0, 3, "spots v0");
        measured(1, 4, Measure.SPOTS.formula());
        measured(2, 5, Measure.SPOTS.formula());
        Document page = practice.page(noise.show());
        assertThat(texts(page, ".lines .status"))
                .containsExactly(
                        "measured by an older formula: what has changed since does not count",
                        "1 figures",
                        "1 figures");
        assertThat(page.text()).contains("1 of 30 people", "One comparison does not count as measured");
        assertThat(said(written(() -> noise.measure(OWNER)))).isEqualTo("One comparison is being measured again.");
        assertThat(jobs.newest(six.get(0).id(), six.get(3).id()).orElseThrow().round())
                .isEqualTo(2);
        assertThat(jobs.newest(six.get(1).id(), six.get(4).id()).orElseThrow().round())
                .isEqualTo(1);
    }

    @Test
    void theSheetSaysWhatIsKnownAndWhichBandIsInUse() {
        create("FRONT", DAY, true, true);
        finishAll();
        measured(0, 3, Measure.SPOTS.formula());
        Document page = practice.page(noise.show());
        assertThat(texts(page, "tr:has(th:contains(Spots))"))
                .containsExactly("Spots, brown or red 1 14.1 % 154.7 % nobody nobody 6.0 %");
        assertThat(texts(page, "details tbody tr"))
                .singleElement()
                .asString()
                .startsWith("Left cheek 1 14.1 %")
                .endsWith("not told apart ± 12.1 %, from phantoms");
        assertThat(page.text()).contains("No figure of this view has a band of our own yet");
    }

    @Test
    void whatWasNoRepeatAfterAllIsTakenOutWithAReason() {
        create("FRONT", DAY, true, true);
        finishAll();
        assertThat(texts(refused(withdraw("")), ".problems li")).hasSize(1);
        assertThat(jobs.repeatsOf(ada)).hasSize(3);
        assertThat(said(withdraw("she washed her face"))).contains("no repeats any more");
        assertThat(jobs.repeatsOf(ada)).isEmpty();
        assertThat(practice.page(noise.show()).text()).contains("Nobody has taken part yet");
        UUID job = jobs.newest(six.get(0).id(), six.get(3).id()).orElseThrow().id();
        assertThat(practice.room(Audit.class).of("photograph comparison", job.toString()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.action()).isEqualTo("withdraw");
                    assertThat(event.detail()).endsWith("she washed her face");
                });
        assertThat(repeats.withdraw(UUID.randomUUID(), practice.form(), PRACTITIONER))
                .isEqualTo(Reply.notFound());
    }

    @Test
    void isForThoseWhoTreatAndTheOwner() {
        for (Class<?> door : List.of(NoiseController.class, RepeatsController.class)) {
            assertThat(door.getAnnotation(MayEnter.class).value())
                    .containsExactlyInAnyOrder(Role.OWNER, Role.PRACTITIONER);
        }
    }

    private Reply create(String view, String day, boolean nothing, boolean seat) {
        return create(ada, view, day, nothing, seat);
    }

    private Reply create(UUID client, String view, String day, boolean nothing, boolean seat) {
        return written(() -> repeats.create(client, form(view, day, nothing, seat), PRACTITIONER));
    }

    private fibril.clinic.web.Form form(String view, String day, boolean nothing, boolean seat) {
        return practice.form("view", view, "on", day, "nothing", nothing ? "yes" : "", "seat", seat ? "yes" : "");
    }

    private Reply withdraw(String because) {
        return written(() ->
                repeats.withdraw(ada, practice.form("view", "FRONT", "on", DAY, "because", because), PRACTITIONER));
    }

    /** As the transaction of a request. */
    private Reply written(Supplier<Reply> asked) {
        AtomicReference<Reply> reply = new AtomicReference<>();
        practice.write(() -> reply.set(asked.get()));
        return reply.get();
    }

    private static String said(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.SeeOther.class);
        return ((Reply.SeeOther) reply).notice();
    }

    private String problem(Reply reply) {
        return refused(reply).select(".problems").text();
    }

    private Document refused(Reply reply) {
        assertThat(((Reply.View) reply).status()).isEqualTo(422);
        return practice.page(reply);
    }

    private org.assertj.core.groups.Tuple tuple(int before, int after) {
        return org.assertj.core.groups.Tuple.tuple(
                six.get(before).id(), six.get(after).id());
    }

    private void finishAll() {
        practice.write(() -> {
            for (Optional<PairJob> job = jobs.claim(NINE); job.isPresent(); job = jobs.claim(NINE)) {
                jobs.finish(job.get().id(), NINE);
            }
        });
    }

    private void measured(int before, int after, String formula) {
        result(six.get(before), six.get(after), formula);
    }

    /** A fifth fewer spots, well out of its band. */
    private void result(Photograph before, Photograph after, String formula) {
        PairFigures.Figure spots = new PairFigures.Figure(
                new PairFigures.Measure("SPOTS", "spots", "OD·mm²", 2, true, true),
                "left cheek",
                5,
                4,
                -0.2,
                0.12,
                PairFigures.BandOrigin.PHANTOM,
                formula);
        practice.write(() -> practice.room(PairResults.class)
                .add(new PairResult(
                        UUID.randomUUID(),
                        ada,
                        before.id(),
                        after.id(),
                        practice.now(),
                        "photo",
                        new PairFigures(List.of(spots), List.of(), List.of()),
                        List.of(new PairResult.Kept(PairPicture.REDNESS, "c".repeat(64), 320, 240)))));
    }

    private UUID client(String name) {
        UUID id = UUID.randomUUID();
        practice.addClient(id, name);
        return id;
    }

    private List<Photograph> six(UUID client) {
        List<Photograph> taken = new ArrayList<>();
        for (int minute = 0; minute < 6; minute++) {
            taken.add(Pairs.photograph(client, PhotographView.FRONT, DAY + "T10:0" + minute + ":00Z"));
        }
        practice.write(() -> taken.forEach(practice.room(Photographs.class)::add));
        return taken;
    }

    private RepeatsController repeats(PairDesk with) {
        return new RepeatsController(
                with,
                new PairsPages(with, practice.room(PairTrends.class), practice.words()),
                new NoisePages(with, practice.words()),
                practice.words());
    }

    private PairDesk desk(PairMeasuring measuring) {
        PairDesk.Records all = practice.room(PairDesk.Records.class);
        return new PairDesk(
                new PairDesk.Records(
                        all.clients(),
                        all.photographs(),
                        all.jobs(),
                        all.results(),
                        measuring,
                        all.work(),
                        all.noise(),
                        all.sessions(),
                        all.vault(),
                        all.audit()),
                practice.room(ClientHeads.class),
                practice.words(),
                practice.room(PracticeClock.class));
    }

    /** Could measure, and is not asked to here. */
    private static final class AbleMeasuring implements PairMeasuring {
        @Override
        public Optional<String> notAble() {
            return Optional.empty();
        }

        @Override
        public PairMeasuring.Made measure(Asked asked, byte[] before, byte[] after, Consumer<Step> progress) {
            throw new IllegalStateException("nobody measures here");
        }
    }
}
