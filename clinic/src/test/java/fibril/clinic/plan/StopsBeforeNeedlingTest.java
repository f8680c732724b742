package fibril.clinic.plan;

import static fibril.clinic.plan.Plans.ATLAS;
import static fibril.clinic.plan.Plans.NINE;
import static fibril.clinic.plan.Plans.OPERATOR;
import static fibril.clinic.plan.Plans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.atlas.Overlay;
import fibril.atlas.RuleKind;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.Readiness;
import fibril.clinic.people.Client;
import fibril.clinic.plan.PlanRules.OrderNeeded;
import fibril.clinic.plan.PlanRules.PatchNeeded;
import fibril.clinic.plan.SafetyStop.Why;
import fibril.clinic.plan.TestPatch.Reading;
import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StopsBeforeNeedlingTest {

    private final Client client = Plans.client(2);
    private final Course course = Plans.course(client.id());
    private final Consent consent = Plans.consent(course, "1");

    /** Changed by each test; what stands here stops nothing. */
    private StopsBeforeNeedling.OnRecord record = new StopsBeforeNeedling.OnRecord(
            client,
            course,
            List.of(course),
            true,
            new Readiness(TODAY, List.of(), TODAY),
            List.of(consent),
            "1",
            List.of(),
            List.of(),
            Map.of(),
            rules(OrderNeeded.NO, PatchNeeded.NO));

    @Test
    void stopsNothingWhenAllIsSettled() {
        assertThat(stops()).isEmpty();
    }

    @Test
    void namesEveryStopAtOnce() {
        record = record(Plans.client(null), draft(), List.of(), false);
        assertThat(whys())
                .containsExactly(Why.COURSE_NOT_AGREED, Why.SKIN_TYPE_UNKNOWN, Why.CONSENT_MISSING, Why.NOT_COMPETENT);
    }

    @Test
    void stopsAnEndedCourse() {
        record = record(client, course.to(CourseState.COMPLETED, OPERATOR, NINE, "done"), List.of(consent), true);
        assertThat(whys()).contains(Why.COURSE_ENDED);
    }

    @Test
    void stopsForEachBlockingFindingWithTheDayItEnds() {
        var wait = new Finding.Wait(ATLAS.screeningRule("recent_peel_laser"), TODAY.plusDays(3));
        var raised = new Finding.Raised(ATLAS.screeningRule("pregnant"), RuleKind.ABSOLUTE);
        var caution = new Finding.Raised(ATLAS.screeningRule("cold_sore_history"), RuleKind.CAUTION);
        record = with(new Readiness(TODAY, List.of(judged(wait), judged(raised), judged(caution)), null));
        assertThat(whys()).containsExactly(Why.SCREENING_WAITS, Why.SCREENING_NOT_CLEAR);
        assertThat(stops().getFirst().values()).contains(TODAY.plusDays(3));
        assertThat(stops().getFirst().href()).isEqualTo("/clients/" + client.id() + "/screening");
    }

    @Test
    void countsTheIntervalByDays() {
        LocalDate last = TODAY.minusDays(14);
        assertThat(whysAfter(last)).isEmpty();
        assertThat(whysAfter(last.plusDays(1))).containsExactly(Why.TOO_EARLY);
        assertThat(stopsAfter(TODAY).getFirst().values()).containsExactly("Cheeks", TODAY, TODAY.plusDays(14));
    }

    @Test
    void doesNotCountTheIntervalTwiceWhereScreeningWaitsForIt() {
        var wait = new Finding.Wait(ATLAS.screeningRule("interval"), TODAY.plusDays(10));
        record = with(new Readiness(TODAY, List.of(judged(wait)), TODAY.plusDays(10)));
        assertThat(whysAfter(TODAY.minusDays(4))).containsExactly(Why.SCREENING_WAITS);
    }

    @Test
    void holdsConsentToItsLastDay() {
        assertThat(whysWith(consent, consent.validUntil())).isEmpty();
        assertThat(whysWith(consent, consent.validUntil().plusDays(1))).containsExactly(Why.CONSENT_EXPIRED);
    }

    @Test
    void stopsOnTheDayConsentIsWithdrawn() {
        Consent withdrawn = consent.withdrawn(TODAY, OPERATOR, NINE, "no longer wants it");
        assertThat(whysWith(withdrawn, TODAY)).containsExactly(Why.CONSENT_WITHDRAWN);
    }

    @Test
    void asksAgainWhenTheTextOrThePlanChanged() {
        assertThat(whysWith(Plans.consent(course, "0"), TODAY)).containsExactly(Why.CONSENT_OLD_TEXT);
        Course deeper = Plans.on(course, course.device(), List.of(new PlannedZone("cheeks", 1.5, 4)), course.numbing());
        record = new StopsBeforeNeedling.OnRecord(
                client,
                deeper,
                List.of(deeper, course),
                true,
                record.readiness(),
                List.of(consent),
                "1",
                List.of(),
                List.of(),
                Map.of(),
                record.rules());
        assertThat(whys()).containsExactly(Why.CONSENT_OTHER_PLAN);
    }

    @Test
    void doesNotTakeConsentForAnotherCourse() {
        assertThat(whysWith(Plans.consent(Plans.course(client.id()), "1"), TODAY))
                .containsExactly(Why.CONSENT_MISSING);
    }

    @Test
    void needsThePrescriberAsThePracticeSaysSo() {
        PrescriberOrder own = order(course.id(), TODAY);
        PrescriberOrder standing = order(null, TODAY);
        PrescriberOrder anothers = order(UUID.randomUUID(), TODAY);
        PrescriberOrder ended = order(course.id(), TODAY.minusDays(1));
        assertThat(whysWith(OrderNeeded.NO)).isEmpty();
        assertThat(whysWith(OrderNeeded.COURSE)).containsExactly(Why.ORDER_MISSING);
        assertThat(whysWith(OrderNeeded.COURSE, own)).isEmpty();
        assertThat(whysWith(OrderNeeded.COURSE, standing)).containsExactly(Why.ORDER_MISSING);
        assertThat(whysWith(OrderNeeded.COURSE, anothers, ended)).containsExactly(Why.ORDER_MISSING);
        assertThat(whysWith(OrderNeeded.STANDING, standing)).isEmpty();
        assertThat(whysWith(OrderNeeded.STANDING, own)).isEmpty();
        assertThat(whysWith(OrderNeeded.STANDING, anothers, ended)).containsExactly(Why.ORDER_MISSING);
    }

    @Test
    void blocksOnAPatchThatIsUnreadOrReactedUntilDecided() {
        assertThat(whysWith(PatchNeeded.NO, new Reading.NotYet())).containsExactly(Why.TEST_PATCH_UNREAD);
        assertThat(whysWith(PatchNeeded.NO, new Reading.Calm(TODAY, ""))).isEmpty();
        assertThat(whysWith(PatchNeeded.NO, new Reading.Reacted(TODAY, "red", "")))
                .containsExactly(Why.TEST_PATCH_REACTED);
        assertThat(whysWith(PatchNeeded.NO, new Reading.Reacted(TODAY, "red", "not used for her")))
                .isEmpty();
    }

    /** The days a patch counts age a calm result; what nobody has decided about stays open. */
    @Test
    void anUndecidedReactionGrowsNoOlder() {
        LocalDate longAgo = TODAY.minusDays(400);
        assertThat(whysWith(PatchNeeded.NO, longAgo, new Reading.Reacted(longAgo, "red", "")))
                .containsExactly(Why.TEST_PATCH_REACTED);
        assertThat(whysWith(PatchNeeded.NO, longAgo, new Reading.Reacted(longAgo, "red", "not used for her")))
                .isEmpty();
        assertThat(whysWith(PatchNeeded.NO, longAgo, new Reading.NotYet())).isEmpty();
        assertThat(whysWith(PatchNeeded.EVERYBODY, longAgo, new Reading.Calm(longAgo, "")))
                .containsExactly(Why.TEST_PATCH_MISSING);
    }

    @Test
    void asksForAPatchOnlyWhereThePracticeDoes() {
        assertThat(whysWith(PatchNeeded.EVERYBODY, (Reading) null)).containsExactly(Why.TEST_PATCH_MISSING);
        assertThat(whysWith(PatchNeeded.MARKS_EASILY, (Reading) null)).isEmpty();
        assertThat(whysWith(PatchNeeded.EVERYBODY, new Reading.Calm(TODAY, ""))).isEmpty();
    }

    @Test
    void holdsThePlanAgainstLimitsThatWereMadeStricterSince() {
        Atlas strict = Plans.under(new Overlay(
                List.of(new Overlay.DepthCap("cheeks", "", 0.75, "")), List.of(), List.of(), List.of(), List.of()));
        assertThat(StopsBeforeNeedling.of(strict, record, TODAY))
                .extracting(SafetyStop::why)
                .containsExactly(Why.DEPTH_OVER_CAP);
    }

    @Test
    void stopsCreamThatMayNotBeRecorded() {
        Course numbed = Plans.on(
                course, course.device(), course.zones(), new Numbing.Cream("lidocaine_4_cream", "4 %", 1, 9, 9));
        record = new StopsBeforeNeedling.OnRecord(
                client,
                numbed,
                List.of(numbed),
                true,
                record.readiness(),
                List.of(Plans.consent(numbed, "1")),
                "1",
                List.of(),
                List.of(),
                Map.of(),
                record.rules());
        assertThat(whys()).containsExactly(Why.NUMBING_NOT_ALLOWED);
    }

    @Test
    void stopsWhereNoDepthIsSet() {
        Course hands = Plans.course(client.id(), new PlannedZone("hands", 0.5, 4));
        record = record(client, hands, List.of(Plans.consent(hands, "1")), true);
        assertThat(whys()).containsExactly(Why.DEPTH_NOT_SET);
    }

    private List<SafetyStop> stops() {
        return StopsBeforeNeedling.of(ATLAS, record, TODAY);
    }

    private List<Why> whys() {
        return stops().stream().map(SafetyStop::why).toList();
    }

    private List<SafetyStop> stopsAfter(LocalDate lastNeedled) {
        record = new StopsBeforeNeedling.OnRecord(
                client,
                course,
                List.of(course),
                true,
                record.readiness(),
                List.of(consent),
                "1",
                List.of(),
                List.of(),
                Map.of("cheeks", lastNeedled),
                record.rules());
        return stops();
    }

    private List<Why> whysAfter(LocalDate lastNeedled) {
        return stopsAfter(lastNeedled).stream().map(SafetyStop::why).toList();
    }

    private List<Why> whysWith(Consent only, LocalDate day) {
        record = record(client, course, List.of(only), true);
        return StopsBeforeNeedling.of(ATLAS, record, day).stream()
                .map(SafetyStop::why)
                .toList();
    }

    private List<Why> whysWith(OrderNeeded needed, PrescriberOrder... orders) {
        record = new StopsBeforeNeedling.OnRecord(
                client,
                course,
                List.of(course),
                true,
                record.readiness(),
                List.of(consent),
                "1",
                List.of(orders),
                List.of(),
                Map.of(),
                rules(needed, PatchNeeded.NO));
        return whys();
    }

    private List<Why> whysWith(PatchNeeded needed, @Nullable Reading reading) {
        return whysWith(needed, TODAY.minusDays(2), reading);
    }

    private List<Why> whysWith(PatchNeeded needed, LocalDate placed, @Nullable Reading reading) {
        List<TestPatch> patches = reading == null
                ? List.of()
                : List.of(new TestPatch(
                        UUID.randomUUID(), client.id(), "gel", "neck", placed, placed.plusDays(2), reading, first()));
        record = new StopsBeforeNeedling.OnRecord(
                client,
                course,
                List.of(course),
                true,
                record.readiness(),
                List.of(consent),
                "1",
                List.of(),
                patches,
                Map.of(),
                rules(OrderNeeded.NO, needed));
        return whys();
    }

    private StopsBeforeNeedling.OnRecord with(Readiness readiness) {
        return new StopsBeforeNeedling.OnRecord(
                client,
                course,
                List.of(course),
                true,
                readiness,
                List.of(consent),
                "1",
                List.of(),
                List.of(),
                Map.of(),
                record.rules());
    }

    private StopsBeforeNeedling.OnRecord record(Client who, Course what, List<Consent> consents, boolean competent) {
        return new StopsBeforeNeedling.OnRecord(
                who,
                what,
                List.of(what),
                competent,
                record.readiness(),
                consents,
                "1",
                List.of(),
                List.of(),
                Map.of(),
                record.rules());
    }

    private Course draft() {
        return course.to(CourseState.DRAFT, OPERATOR, NINE, "again");
    }

    private static Judged judged(Finding finding) {
        return new Judged(finding, new Answer.Yes(), null, List.of(), TODAY);
    }

    private static PlanRules rules(OrderNeeded order, PatchNeeded patch) {
        return new PlanRules(order, patch, 2, 180, 12);
    }

    private static Provenance first() {
        return Provenance.first(OPERATOR, NINE);
    }

    private static PrescriberOrder order(@Nullable UUID course, LocalDate until) {
        return new PrescriberOrder(
                UUID.randomUUID(), course, "Dr Example", "R 1", TODAY.minusDays(30), until, "face", first());
    }
}
