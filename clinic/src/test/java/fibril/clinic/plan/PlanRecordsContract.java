package fibril.clinic.plan;

import static fibril.clinic.plan.Plans.NINE;
import static fibril.clinic.plan.Plans.OPERATOR;
import static fibril.clinic.plan.Plans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.plan.TestPatch.Reading;
import fibril.clinic.plan.store.CoursesKept;
import fibril.clinic.plan.store.SqlCompetences;
import fibril.clinic.plan.store.SqlConsents;
import fibril.clinic.plan.store.SqlKeptForecasts;
import fibril.clinic.plan.store.SqlPrescriberOrders;
import fibril.clinic.plan.store.SqlTestPatches;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.testkit.TestDatabase;
import fibril.forecast.DayInterval;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What this room's collections must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanRecordsContract {

    private final TestDatabase database;
    private final Courses courses;
    private final Consents consents;
    private final TestPatches patches;
    private final Competences competences;
    private final PrescriberOrders orders;
    private final KeptForecasts forecasts;

    PlanRecordsContract(TestDatabase database) {
        this.database = database;
        this.courses = new CoursesKept(database.dsl(), database.keeping(Clock.systemUTC(), () -> ""));
        this.consents = new SqlConsents(database.dsl());
        this.patches = new SqlTestPatches(database.dsl());
        this.competences = new SqlCompetences(database.dsl());
        this.orders = new SqlPrescriberOrders(database.dsl());
        this.forecasts = new SqlKeptForecasts(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void givesBackACourseExactlyAsItWasAdded() {
        Course plain = Plans.course(
                UUID.randomUUID(), new PlannedZone("nose", 0.25, 3), new PlannedZone("cheeks", 0.1 + 0.2, 4));
        Numbing cream = new Numbing.Cream("lidocaine_4_cream", "4 %", 2.5, 25, 30);
        Course numbed = Plans.on(Plans.course(UUID.randomUUID()), "skinpen_precision", plain.zones(), cream);
        Course offLabel = Plans.offLabel(numbed, List.of("Nose: not cleared", "Cheeks: too deep"));
        database.inTransaction(() -> {
            courses.add(plain);
            courses.add(offLabel);
        });
        assertThat(courses.find(plain.id())).contains(plain);
        assertThat(courses.find(offLabel.id())).contains(offLabel);
    }

    @Test
    void keepsEveryVersionOfACourseAndShowsTheNewest() {
        Course draft = Plans.course(UUID.randomUUID());
        Course shallower = Plans.on(draft, draft.device(), List.of(new PlannedZone("cheeks", 0.5, 4)), draft.numbing());
        database.inTransaction(() -> courses.add(draft));
        assertThat(courses.ofClient(draft.client())).containsExactly(draft);
        database.inTransaction(() -> courses.add(shallower));
        assertThat(courses.find(draft.id())).contains(shallower);
        assertThat(courses.versions(draft.id())).containsExactly(shallower, draft);
        assertThat(courses.ofClient(draft.client())).containsExactly(shallower);
    }

    @Test
    void refusesAVersionThatIsAlreadyWritten() {
        Course course = Plans.course(UUID.randomUUID());
        Consent consent = Plans.consent(course, "1");
        database.inTransaction(() -> {
            courses.add(course);
            consents.add(consent);
        });
        assertThatThrownBy(() -> database.inTransaction(() -> courses.add(course)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> database.inTransaction(() -> consents.add(consent)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void keepsWhyACourseWasStopped() {
        Course stopped = Plans.course(UUID.randomUUID());
        database.inTransaction(() -> {
            courses.add(stopped);
            courses.add(stopped.to(CourseState.STOPPED, OPERATOR, NINE, "moved away"));
        });
        assertThat(courses.find(stopped.id()).orElseThrow().stateReason()).isEqualTo("moved away");
    }

    @Test
    void listsCoursesOfAClientNewestFirstWhateverWasCorrectedLast() {
        UUID client = UUID.randomUUID();
        Course older = Plans.course(client);
        Course newer = withTime(Plans.course(client), 60);
        Course olderCorrected = older.to(CourseState.STOPPED, OPERATOR, NINE.plusSeconds(600), "enough");
        database.inTransaction(() -> {
            courses.add(older);
            courses.add(newer);
            courses.add(olderCorrected);
        });
        assertThat(courses.ofClient(client)).containsExactly(newer, olderCorrected);
    }

    @Test
    void givesBackAConsentWithTheVeryWordsShown() {
        Consent given = Plans.consent(Plans.course(UUID.randomUUID()), "1");
        database.inTransaction(() -> consents.add(given));
        assertThat(consents.find(given.id())).contains(given);
    }

    @Test
    void keepsTheLatestGivenConsentCurrentWhenAnOlderOneIsWithdrawn() {
        Course course = Plans.course(UUID.randomUUID());
        Consent older = Plans.consent(course, "1");
        Consent newer = later(Plans.consent(course, "1"));
        Consent photos = ofKind(ConsentKind.CLINICAL_PHOTOS, course.client());
        database.inTransaction(() -> {
            consents.add(older);
            consents.add(newer);
            consents.add(photos);
            consents.add(older.withdrawn(TODAY, OPERATOR, NINE.plusSeconds(900), "changed her mind"));
        });
        assertThat(consents.ofClient(course.client())).hasSize(3);
        assertThat(consents.current(course.client())).containsExactlyInAnyOrder(newer, photos);
    }

    @Test
    void givesBackEveryReadingOfATestPatch() {
        UUID client = UUID.randomUUID();
        TestPatch placed = new TestPatch(
                UUID.randomUUID(), client, "gel", "neck", TODAY, TODAY.plusDays(2), new Reading.NotYet(), first());
        TestPatch calm = reading(placed, new Reading.Calm(TODAY.plusDays(2), ""));
        TestPatch reacted = reading(placed, new Reading.Reacted(TODAY.plusDays(2), "red, itching", "not used"));
        database.inTransaction(() -> {
            patches.add(placed);
            patches.add(calm);
        });
        assertThat(patches.find(placed.id())).contains(calm);
        assertThatThrownBy(() -> database.inTransaction(() -> patches.add(reacted)))
                .isInstanceOf(StaleVersion.class);
        assertThat(patches.ofClient(client)).containsExactly(calm);
    }

    @Test
    void answersWhoMayUseADeviceOnADay() {
        UUID operator = UUID.randomUUID();
        database.inTransaction(() -> competences.add(new Competence(
                UUID.randomUUID(), operator, "exceed", TODAY, TODAY.plusDays(1), "course, certificate 7", first())));
        assertThat(competences.mayUse(operator, "exceed", TODAY.minusDays(1))).isFalse();
        assertThat(competences.mayUse(operator, "exceed", TODAY)).isTrue();
        assertThat(competences.mayUse(operator, "exceed", TODAY.plusDays(1))).isTrue();
        assertThat(competences.mayUse(operator, "exceed", TODAY.plusDays(2))).isFalse();
        assertThat(competences.mayUse(operator, "pro_pen", TODAY)).isFalse();
        assertThat(competences.mayUse(UUID.randomUUID(), "exceed", TODAY)).isFalse();
    }

    @Test
    void tellsStandingOrdersFromThoseForOneCourse() {
        UUID course = UUID.randomUUID();
        PrescriberOrder own = order(course);
        PrescriberOrder standing = order(null);
        database.inTransaction(() -> {
            orders.add(own);
            orders.add(standing);
        });
        assertThat(orders.ofCourse(course)).containsExactly(own);
        assertThat(orders.standing()).contains(standing).doesNotContain(own);
        assertThat(orders.find(own.id())).contains(own);
    }

    private static Provenance first() {
        return Provenance.first(OPERATOR, NINE);
    }

    private static PrescriberOrder order(@org.jspecify.annotations.Nullable UUID course) {
        return new PrescriberOrder(
                UUID.randomUUID(), course, "Dr Example", "R 123", TODAY, TODAY.plusDays(90), "face", first());
    }

    private static Course withTime(Course c, int seconds) {
        return new Course(
                c.id(),
                c.client(),
                c.concern(),
                c.device(),
                c.zones(),
                c.sessions(),
                c.spacingDays(),
                c.onLabel(),
                c.offLabelReasons(),
                c.offLabelWhy(),
                c.numbing(),
                c.notes(),
                c.state(),
                c.stateReason(),
                c.atlasVersion(),
                Provenance.first(OPERATOR, NINE.plusSeconds(seconds)));
    }

    private static Consent later(Consent c) {
        return new Consent(
                c.id(),
                c.client(),
                c.kind(),
                c.courseOrNull(),
                c.courseVersion(),
                c.wording(),
                c.signature(),
                c.guardian(),
                c.interpreter(),
                c.signedOn(),
                c.validUntil(),
                null,
                Provenance.first(OPERATOR, NINE.plusSeconds(60)));
    }

    private static Consent ofKind(ConsentKind kind, UUID client) {
        return new Consent(
                UUID.randomUUID(),
                client,
                kind,
                null,
                0,
                new Consent.Wording("photos", "1", "b".repeat(64), "# Photographs"),
                new Signature("Ada", ""),
                "",
                "",
                TODAY,
                TODAY.plusMonths(12),
                null,
                first());
    }

    private static TestPatch reading(TestPatch p, Reading reading) {
        return new TestPatch(
                p.id(),
                p.client(),
                p.product(),
                p.area(),
                p.placedOn(),
                p.readFrom(),
                reading,
                p.provenance().next(OPERATOR, NINE, "read"));
    }

    @Test
    void keepsWhatWasExpectedOfEveryZoneAndShowsTheNewestVersion() {
        Course draft =
                Plans.course(UUID.randomUUID(), new PlannedZone("nose", 0.25, 3), new PlannedZone("cheeks", 1, 4));
        Course agreed = draft.to(CourseState.AGREED, OPERATOR, NINE, "agreed");
        KeptForecast old = kept(draft, "nose", new KeptForecast.Said.Nothing("the model could not say"));
        KeptForecast nose = kept(agreed, "nose", expected(new Outcome.NoForecast("no trial")));
        KeptForecast cheeks = kept(agreed, "cheeks", expected(onScale()));
        database.inTransaction(() -> {
            courses.add(draft);
            forecasts.add(old);
        });
        assertThat(forecasts.ofCourse(draft.id())).containsExactly(old);
        database.inTransaction(() -> {
            courses.add(agreed);
            forecasts.add(nose);
            forecasts.add(cheeks);
        });
        assertThat(forecasts.ofCourse(draft.id())).containsExactly(nose, cheeks);
        assertThatThrownBy(() -> database.inTransaction(() -> forecasts.add(cheeks)))
                .isInstanceOf(StaleVersion.class);
        assertThat(forecasts.ofCourse(UUID.randomUUID())).isEmpty();
    }

    private static KeptForecast kept(Course course, String area, KeptForecast.Said said) {
        return new KeptForecast(
                course.id(),
                course.provenance().version(),
                area,
                OPERATOR,
                NINE,
                said,
                new KeptForecast.Rests(Plans.ATLAS.version(), "prior-1", 400, 399.5));
    }

    private static KeptForecast.Said expected(Outcome outcome) {
        return new KeptForecast.Said.Expected(
                outcome,
                List.of(
                        new DayInterval(0, new Interval(0.95, 0.97, 0.99)),
                        new DayInterval(30, new Interval(1, 1.1, 1.3))),
                new Interval(24, 40, 90),
                new Interval(30, 52, 96),
                List.of("passes are assumed"));
    }

    private static Outcome.OnScale onScale() {
        Interval change = new Interval(-1.5, -0.7, 0.1);
        return new Outcome.OnScale(
                "gb_qual",
                "",
                "two trials",
                List.of(
                        new Outcome.Point(0, new Interval(0, 0, 0), change, new Interval(0, 0.1, 0.2), null),
                        new Outcome.Point(30, change, change, change, new Outcome.Relative(change, change))));
    }
}
