package fibril.clinic.followup;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.store.SqlAppointments;
import fibril.clinic.followup.store.SqlDismissals;
import fibril.clinic.followup.store.SqlDueNews;
import fibril.clinic.measure.store.SqlMeasurements;
import fibril.clinic.people.store.SqlClients;
import fibril.clinic.plan.store.SqlCourses;
import fibril.clinic.practice.store.SqlChanges;
import fibril.clinic.testkit.EveryTable;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.store.SqlSessions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Named;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of the due list is what would be found by reading everything again. */
class DueKeptTest {

    private static final LocalDate AGREED = LocalDate.of(2026, 1, 5);

    /** Tables a due list is not made from; a new table has to be placed here or there. */
    private static final Set<String> OF_NOTHING_DUE = Set.of(
            "arrival",
            "arrived_client",
            "arrived_entry",
            "audit_detail",
            "audit_event",
            "audit_head",
            "calendar_feed",
            "check_in_read",
            "check_in_unread",
            "client_event",
            "client_link",
            "closure",
            "companion",
            "competence",
            "contact_wish",
            "copy_run",
            "course_forecast",
            "credential",
            "erasure_entry",
            "flag_taken_on",
            "handpiece",
            "handpiece_cleaning",
            "home_answer_settled",
            "home_form",
            "known_device",
            "legal_hold",
            "locked_record",
            "message",
            "opt_out",
            "pair_job",
            "pair_picture",
            "pair_result",
            "passkey",
            "photograph_skipped",
            "photograph_use",
            "prescriber_order",
            "purchase",
            "recall_contact",
            "recovery_code",
            "second_factor",
            "sent_form",
            "service_name",
            "setting",
            "single_piece",
            "staff",
            "vault_to_forget",
            "stock_lot",
            "stock_movement",
            "stock_on_hand",
            "taken_step",
            "treatment_room",
            "visit_request",
            "waiting_wish",
            "way_back",
            "working_week",
            "wrong_try",
            // written with the row they belong to
            "course_off_label",
            "course_zone",
            "session_lot",
            "session_unfinished",
            "session_zone");

    private final TestDatabase database = TestDatabase.sqlite();
    private final DSLContext db = database.dsl();
    private final List<Sample> courses = new ArrayList<>();
    private final Random chance = new Random(5);
    private int bookings;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyTableIsOneDuesAreMadeFromOrOneTheyAreNot() {
        Set<String> placed = new TreeSet<>(OF_NOTHING_DUE);
        placed.addAll(SqlDueNews.TABLES);
        assertThat(placed)
                .containsExactlyInAnyOrderElementsOf(
                        EveryTable.inTheSchema().stream().map(Named::getName).toList());
        assertThat(OF_NOTHING_DUE).doesNotContainAnyElementsOf(SqlDueNews.TABLES);
    }

    @Test
    void isWhatReadingEverythingAgainWouldFind() {
        DueKept kept = kept();
        ZonedDateTime now = Sample.noon(AGREED.plusDays(5));
        for (int step = 0; step < 60; step++) {
            writeSomething(now);
            now = now.plusMinutes(
                    switch (chance.nextInt(4)) {
                        case 0 -> 0;
                        case 1 -> 1 + chance.nextInt(90);
                        case 2 -> chance.nextInt(60 * 30);
                        default -> 1;
                    });
            DueKept.Everybody found = kept.at(now, Sample.ATLAS);
            DueKept.Everybody anew = kept().at(now, Sample.ATLAS);
            assertThat(found.due()).as("step %d at %s", step, now).isEqualTo(anew.due());
            assertThat(found.clients().keySet()).containsAll(anew.clients().keySet());
        }
        assertThat(kept.at(now, Sample.ATLAS).due().items()).hasSizeGreaterThan(10);
    }

    @Test
    void readsAgainWhomSomethingWasWrittenOfAndNobodyElse() throws SQLException {
        for (int i = 0; i < 5; i++) enter();
        DueKept kept = kept();
        ZonedDateTime now = Sample.noon(AGREED.plusDays(40));
        assertThat(toBeTreated(kept, now)).hasSize(5);
        stopAllCoursesUnheard();
        write(courses.getFirst().booked(VisitKind.CHECK, AGREED.plusDays(50)).lastBooked());
        assertThat(toBeTreated(kept, now)).hasSize(4).doesNotContain(courses.getFirst().client);
        assertThat(toBeTreated(kept, now.plusDays(1)))
                .as("the next day everything is read")
                .isEmpty();
    }

    @Test
    void readsEverythingAgainWhenAnotherProgramWrote() throws SQLException {
        for (int i = 0; i < 3; i++) enter();
        DueKept kept = kept();
        ZonedDateTime now = Sample.noon(AGREED.plusDays(40));
        kept.at(now, Sample.ATLAS);
        stopAllCoursesUnheard();
        assertThat(toBeTreated(kept, now)).hasSize(3);
        unheard("update audit_head set sequence = sequence + 1");
        assertThat(toBeTreated(kept, now)).isEmpty();
    }

    private static Set<UUID> toBeTreated(DueKept kept, ZonedDateTime now) {
        return kept.at(now, Sample.ATLAS).due().items().stream()
                .filter(item -> item.kind() == DueKind.NEXT_SESSION)
                .map(DueItem::client)
                .collect(Collectors.toSet());
    }

    private void stopAllCoursesUnheard() throws SQLException {
        unheard("update course set state = 'STOPPED', state_reason = 'moved away'");
    }

    /** Past the program, as another one would. */
    private void unheard(String statement) throws SQLException {
        String file = String.valueOf(db.fetchValue("select file from pragma_database_list where name = 'main'"));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=5000");
                Statement sql = other.createStatement()) {
            sql.execute(statement);
        }
    }

    private DueKept kept() {
        SqlChanges changes = new SqlChanges(database.journal(), db, Duration.ZERO);
        return new DueKept(new SqlClients(db), CaseloadsTest.caseloads(db), new SqlDueNews(changes));
    }

    private void writeSomething(ZonedDateTime now) {
        if (courses.size() < 4) enter();
        Sample one = courses.get(chance.nextInt(courses.size()));
        switch (chance.nextInt(6)) {
            case 0 -> enter();
            case 1 -> {
                Session session = one.session(now.toLocalDate().minusDays(1)).lastSession();
                database.inTransaction(() -> new SqlSessions(db).add(session));
            }
            case 2 ->
                write(one.booked(VisitKind.CHECK, now.toLocalDate().plusDays(++bookings))
                        .lastBooked());
            case 3 ->
                kept().at(now, Sample.ATLAS).due().items().stream()
                        .filter(item -> item.kind().mayBeDismissed())
                        .findFirst()
                        .ifPresent(item -> setAside(item, now));
            default -> {
                // only time goes on
            }
        }
    }

    private void setAside(DueItem item, ZonedDateTime now) {
        Dismissal dismissal = new Dismissal(
                UUID.randomUUID(),
                item.client(),
                item.cause().occasion(),
                "moved away",
                Sample.PLANNER,
                now.toInstant());
        database.inTransaction(() -> new SqlDismissals(db).add(dismissal));
    }

    private void write(Appointment appointment) {
        database.inTransaction(() -> new SqlAppointments(db).keep(List.of(appointment)));
    }

    private void enter() {
        Sample sample = Sample.agreed(AGREED);
        courses.add(sample);
        CourseCase each = sample.done();
        database.inTransaction(() -> {
            new SqlClients(db).add(each.client());
            new SqlCourses(db).add(each.course());
            each.measurements().forEach(new SqlMeasurements(db)::add);
        });
    }
}
