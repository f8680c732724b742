package fibril.clinic.followup;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Urgency;
import fibril.clinic.booking.store.SqlAppointments;
import fibril.clinic.consult.store.SqlConsultations;
import fibril.clinic.consult.store.SqlFindingPapers;
import fibril.clinic.consult.store.SqlQuestionnaires;
import fibril.clinic.consult.store.SqlSettlements;
import fibril.clinic.followup.store.SqlContacts;
import fibril.clinic.followup.store.SqlCourseVerdicts;
import fibril.clinic.followup.store.SqlCoursesUnderway;
import fibril.clinic.followup.store.SqlDismissals;
import fibril.clinic.measure.store.SqlMeasurements;
import fibril.clinic.people.Client;
import fibril.clinic.people.store.SqlClients;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.store.SqlConsents;
import fibril.clinic.plan.store.SqlCourses;
import fibril.clinic.plan.store.SqlTestPatches;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.store.SqlCheckIns;
import fibril.clinic.recover.store.SqlFlags;
import fibril.clinic.recover.store.SqlGivenSheets;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.treat.store.SqlPhotographs;
import fibril.clinic.treat.store.SqlSessions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;

/** The rooms are asked for everybody at once. */
class CaseloadsTest {

    private static final LocalDate AGREED = LocalDate.of(2026, 1, 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final LocalDate TODAY = FIRST.plusDays(130);

    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void asksNoMoreQuestionsForManyClientsThanForFew() {
        try (TestDatabase database = TestDatabase.sqlite()) {
            fill(database, 3);
            int forFew = questionsFor(database);
            fill(database, 30);
            assertThat(questionsFor(database)).isEqualTo(forFew).isLessThan(40);
        }
    }

    @Test
    void findsInTheDatabaseWhatIsDueOfTheRecords() {
        try (TestDatabase database = TestDatabase.sqlite()) {
            fill(database, 2);
            DueList list = dueIn(database.dsl());
            assertThat(list.items())
                    .extracting(DueItem::kind)
                    .contains(DueKind.NEXT_SESSION, DueKind.CHECK_IN, DueKind.CONSENT, DueKind.INTERIM)
                    .doesNotContain(DueKind.BASELINE, DueKind.FLAG);
            UUID one = list.items().getFirst().client();
            Client client = new SqlClients(database.dsl()).find(one).orElseThrow();
            Caseload own = caseloads(database.dsl()).of(client, Sample.ATLAS, Sample.noon(TODAY));
            assertThat(DueList.of(own, Sample.ATLAS, Sample.noon(TODAY)).items())
                    .isEqualTo(list.ofClient(one).items());
        }
    }

    @Test
    void aPlanThatIsADraftAgainAfterASessionIsStillUnderway() {
        try (TestDatabase database = TestDatabase.sqlite()) {
            fill(database, 1);
            DSLContext db = database.dsl();
            Course course = onlyCourse(db);
            Course draft = course.to(
                    CourseState.DRAFT,
                    course.provenance().author(),
                    course.provenance().at(),
                    "depth");
            database.inTransaction(() -> new SqlCourses(db).add(draft));
            Instant lately = Sample.noon(TODAY).toInstant();
            assertThat(new SqlCoursesUnderway(db).find(lately).open()).containsExactly(course.id());
            assertThat(new SqlCoursesUnderway(db)
                            .ofClient(course.client(), lately)
                            .open())
                    .containsExactly(course.id());
        }
    }

    @Test
    void aReportThatIsOwedIsDueForEverybodyAndForHerUntilItIsSent() {
        try (TestDatabase database = TestDatabase.sqlite()) {
            fill(database, 1);
            DSLContext db = database.dsl();
            Client client = new SqlClients(db).find(onlyCourse(db).client()).orElseThrow();
            Flag open = Sample.flag(client.id(), Urgency.SAME_DAY, Sample.at(FIRST, 9));
            Flag owing =
                    open.closed(Sample.reportable(FIRST, FIRST.plusDays(14)), Sample.OPERATOR, Sample.at(FIRST, 10));
            database.inTransaction(() -> {
                new SqlFlags(db).add(open);
                new SqlFlags(db).add(owing);
            });
            assertThat(reportsDue(db, client)).containsExactly(owing.id(), owing.id());
            Closing.Report sent = new Closing.Report(FIRST.plusDays(2), "the authority", "", Sample.OPERATOR);
            database.inTransaction(() ->
                    new SqlFlags(db).add(owing.reported(sent, Sample.OPERATOR, Sample.at(FIRST.plusDays(2), 9))));
            assertThat(reportsDue(db, client)).isEmpty();
        }
    }

    private static List<UUID> reportsDue(DSLContext db, Client client) {
        ZonedDateTime now = Sample.noon(TODAY);
        return Stream.of(caseloads(db).of(Sample.ATLAS, now), caseloads(db).of(client, Sample.ATLAS, now))
                .flatMap(load -> DueList.of(load, Sample.ATLAS, now).items().stream())
                .flatMap(item -> item.cause() instanceof Cause.ReportOwed owed ? Stream.of(owed.flag()) : Stream.of())
                .toList();
    }

    @Test
    void aCourseThatWasEndedAndSettledTheDayAfterHerSessionStillOwesHerTheCallsAndNothingElse() {
        LocalDate dayAfter = FIRST.plusDays(43);
        for (boolean dismissed : List.of(true, false)) {
            try (TestDatabase database = TestDatabase.sqlite()) {
                fill(database, 1);
                DSLContext db = database.dsl();
                Course course = onlyCourse(db);
                UUID author = course.provenance().author();
                Instant now = Sample.noon(dayAfter).toInstant();
                database.inTransaction(() -> {
                    new SqlCourses(db).add(course.to(CourseState.STOPPED, author, now, "a burn"));
                    if (dismissed) {
                        String verdict = DueKind.VERDICT.occasion(course.id());
                        new SqlDismissals(db)
                                .add(new Dismissal(
                                        UUID.randomUUID(), course.client(), verdict, "she moved", author, now));
                    } else {
                        new SqlCourseVerdicts(db)
                                .add(new CourseVerdict(
                                        course.id(),
                                        course.client(),
                                        CourseVerdict.Decision.REFER,
                                        "a dermatologist",
                                        "too hot",
                                        Provenance.first(author, now)));
                    }
                });
                Client client = new SqlClients(db).find(course.client()).orElseThrow();
                for (Caseload load : List.of(
                        caseloads(db).of(Sample.ATLAS, Sample.noon(dayAfter)),
                        caseloads(db).of(client, Sample.ATLAS, Sample.noon(dayAfter)))) {
                    assertThat(DueList.of(load, Sample.ATLAS, Sample.noon(dayAfter))
                                    .items())
                            .extracting(DueItem::kind)
                            .filteredOn(kind -> kind != DueKind.UNFINISHED)
                            .containsExactly(DueKind.CHECK_IN);
                }
                LocalDate muchLater = dayAfter.plusDays(DueWindows.MISSED_CHECK_IN + 2L);
                assertThat(caseloads(db)
                                .of(Sample.ATLAS, Sample.noon(muchLater))
                                .cases())
                        .isEmpty();
            }
        }
    }

    private static Course onlyCourse(DSLContext db) {
        UUID id = new SqlCoursesUnderway(db)
                .find(Sample.noon(TODAY).toInstant())
                .open()
                .iterator()
                .next();
        return new SqlCourses(db).find(id).orElseThrow();
    }

    private int questionsFor(TestDatabase database) {
        questions.set(0);
        ExecuteListener counter = new ExecuteListener() {
            private static final long serialVersionUID = 1;

            @Override
            public void executeStart(ExecuteContext context) {
                questions.incrementAndGet();
            }
        };
        dueIn(DSL.using(database.dsl().configuration().derive(new DefaultExecuteListenerProvider(counter))));
        return questions.get();
    }

    private static DueList dueIn(DSLContext db) {
        Caseload load = caseloads(db).of(Sample.ATLAS, Sample.noon(TODAY));
        return DueList.of(load, Sample.ATLAS, Sample.noon(TODAY));
    }

    static Caseloads caseloads(DSLContext db) {
        return new Caseloads(new Caseloads.Rooms(
                new SqlClients(db),
                new Caseloads.Consult(
                        new SqlQuestionnaires(db),
                        new SqlConsultations(db),
                        new SqlSettlements(db),
                        new SqlFindingPapers(db)),
                new Caseloads.Plan(new SqlCourses(db), new SqlConsents(db), new SqlTestPatches(db)),
                new Caseloads.Treat(new SqlSessions(db), new SqlPhotographs(db)),
                new Caseloads.Recover(
                        new SqlCheckIns(db), new SqlGivenSheets(db), new SqlFlags(db), new SqlMeasurements(db)),
                new SqlAppointments(db),
                new Caseloads.Own(new SqlCoursesUnderway(db), new SqlDismissals(db), new SqlContacts(db))));
    }

    /** Clients with two sessions of three each. */
    private static void fill(TestDatabase database, int many) {
        DSLContext db = database.dsl();
        database.inTransaction(() -> {
            for (int i = 0; i < many; i++) {
                CourseCase each = Sample.agreed(AGREED)
                        .session(FIRST)
                        .session(FIRST.plusDays(42))
                        .done();
                new SqlClients(db).add(each.client());
                new SqlCourses(db).add(each.course());
                List.copyOf(each.held()).forEach(held -> new SqlSessions(db).add(held.session()));
                each.measurements().forEach(new SqlMeasurements(db)::add);
            }
        });
    }
}
