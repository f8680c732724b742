package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.BookingRecords;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.AuditQuery;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SignedCheckpoint;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.store.SqlAuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who did and read what: written by every page, read by the auditor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    private Practice practice;
    private UUID client;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        client = practice.piece(Clients.class)
                .search("Basil Fiction", 1)
                .getFirst()
                .id();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void notesWhoReadWhichPageOfAClientAndALongLookOnce() {
        String name = "reader-" + UUID.randomUUID();
        UUID reader = Visitor.hire(practice, Role.PRACTITIONER, name, "Reader Example");
        Visitor visitor = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        visitor.get("/clients/" + client);
        visitor.get("/clients/" + client + "?again");
        visitor.get("/clients/" + client + "/recovery");
        assertThat(reads(reader)).containsExactly("recovery", "");
        practice.clock().turnTo(practice.clock().instant().plus(Duration.ofMinutes(10)));
        visitor.get("/clients/" + client);
        assertThat(reads(reader)).containsExactly("", "recovery", "");
        assertThat(practice.piece(Audit.class).of("client", client.toString()).getFirst())
                .extracting(Audit.Event::action, Audit.Event::actor, Audit.Event::from)
                .containsExactly("read", reader, "127.0.0.1");
    }

    /** It shows all that the page shows. */
    @Test
    void notesAFormThatWasRefusedAsAReading() {
        String name = "sly-" + UUID.randomUUID();
        UUID sly = Visitor.hire(practice, Role.PRACTITIONER, name, "Sly Example");
        Visitor visitor = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        visitor.get("/account/password");
        assertThat(visitor.post("/clients/" + client + "/portrait", Map.of("version", "none")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("Basil Fiction"));
        assertThat(reads(sly)).containsExactly("portrait");
    }

    @Test
    void notesNoReadingWhereNothingWasShown() {
        String name = "nosy-" + UUID.randomUUID();
        UUID nosy = Visitor.hire(practice, Role.AUDITOR, name, "Nosy Example");
        Visitor visitor = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        visitor.get("/clients/" + client);
        visitor.get("/clients/" + UUID.randomUUID());
        assertThat(reads(nosy)).isEmpty();
    }

    /** A practitioner may hand her tablet to a client; whose tablet it was stands beside what was done there. */
    @Test
    void notesWhatIsDoneByALinkInABrowserOfTheStaffUnderBoth() {
        String name = "hands-" + UUID.randomUUID();
        UUID staff = Visitor.hire(practice, Role.PRACTITIONER, name, "Hands Example");
        Visitor tablet = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        Instant now = practice.clock().instant();
        Appointment visit =
                practice.piece(BookingRecords.class).appointments().between(now, now.plus(Duration.ofDays(60))).stream()
                        .filter(each ->
                                each.kind() == VisitKind.SESSION && each.state().isAhead())
                        .min(Comparator.comparing(Appointment::start))
                        .orElseThrow();
        String link = tablet.newLink("/appointments/" + visit.id() + "/links");
        tablet.get(link);
        Client hers = practice.piece(Clients.class).find(visit.client()).orElseThrow();
        tablet.post(link, Map.of("born", hers.born().toString()));
        tablet.get("/my/visit/questions");
        assertThat(tablet.post("/my/visit/questions", Map.of("q-keloid", "no")).statusCode())
                .isEqualTo(303);
        assertThat(reads(staff)).contains("/my/visit/questions");
        assertThat(reads(visit.client())).contains("/my/visit/questions");
        assertThat(did(staff, "act as a client"))
                .extracting(Audit.Event::subject, Audit.Event::detail)
                .containsExactly(tuple("link", "/my/visit/questions"));
        assertThat(did(visit.client(), "add")).extracting(Audit.Event::subject).contains("home form");
    }

    /** Names and what is the matter stand in lists too; what was searched for is not kept. */
    @Test
    void notesListsOfPeopleOnceInTenMinutesAndHowOftenTheyWereRead() {
        String name = "lister-" + UUID.randomUUID();
        UUID lister = Visitor.hire(practice, Role.PRACTITIONER, name, "Lister Example");
        Visitor visitor = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        List<String> pages = List.of("/flags", "/messages", "/due", "/clients?q=Fiction");
        for (int round = 0; round < 3; round++) pages.forEach(visitor::get);
        assertThat(did(lister, "list"))
                .extracting(Audit.Event::subject, Audit.Event::subjectId, Audit.Event::detail)
                .containsExactly(
                        tuple("page", "/clients", ""),
                        tuple("page", "/due", ""),
                        tuple("page", "/messages", ""),
                        tuple("page", "/flags", ""));
        practice.clock().turnTo(practice.clock().instant().plus(Duration.ofMinutes(10)));
        visitor.get("/clients?q=Specimen");
        assertThat(did(lister, "list"))
                .hasSize(5)
                .first()
                .extracting(Audit.Event::subjectId, Audit.Event::detail)
                .containsExactly("/clients", "3 times in the look before");
    }

    @Test
    void isFilteredByPersonActionSubjectAndDays() {
        Visitor auditor = Visitor.signedIn(practice, Role.AUDITOR);
        UUID owner =
                practice.piece(Staff.class).withSignIn("owner").orElseThrow().id();
        Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD).get("/clients/" + client);
        String today = practice.clock().today().toString();
        String question = "?actor=" + owner + "&action=read&subject=client&since=" + today + "&until=" + today;
        assertThat(auditor.get("/audit" + question).body()).contains(client.toString());
        assertThat(auditor.get("/audit" + question.replace("action=read", "action=change"))
                        .body())
                .doesNotContain(client.toString());
        assertThat(auditor.get("/audit" + question.replace(today, "2025-01-01")).body())
                .contains("No event fits");
        assertThat(auditor.get("/audit?since=2026-03-02&until=2026-03-01"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("must not be before 2026-03-02"));
        List<String> file = auditor.get("/audit.csv" + question).body().lines().toList();
        assertThat(file).hasSizeGreaterThan(1);
        assertThat(file.get(1)).contains(",read,client," + client).contains(owner.toString());
    }

    @Test
    void givesACheckpointThatHolds() {
        Visitor auditor = Visitor.signedIn(practice, Role.AUDITOR);
        long newest = practice.piece(Audit.class).latest(1).getFirst().sequence();
        String address = "/audit/checkpoints/" + newest;
        assertThat(auditor.get("/audit").body()).contains("href=\"" + address);
        SignedCheckpoint signed =
                SignedCheckpoint.read(auditor.get(address + "/file").body()).orElseThrow();
        assertThat(signed.holds()).isTrue();
        assertThat(auditor.get(address).body()).contains(signed.fingerprint()).contains(signed.signature());
        assertThat(SqlAuditTrail.walked(practice.piece(DSLContext.class), List.of(signed.checkpoint()))
                        .faults())
                .isEmpty();
        assertThat(auditor.get("/audit/checkpoints/" + (newest + 1_000)).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(practice, Role.PRACTITIONER).get(address).statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhatASettingWasBefore() {
        Visitor owner = Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD);
        PaperForm settings = PaperForm.on(Jsoup.parse(owner.get("/settings").body()), "/settings")
                .orElseThrow();
        List<PaperForm.Entry> entries = new ArrayList<>(settings.with("practice", "=1+1 Skin"));
        entries.removeIf(entry -> Set.of("phone", "emergency", "zone").contains(entry.name()));
        entries.add(new PaperForm.Entry("phone", "020 7946 0101"));
        entries.add(new PaperForm.Entry("emergency", "Ring 999."));
        entries.add(new PaperForm.Entry("zone", "Europe/London"));
        assertThat(owner.post("/settings", entries).statusCode()).isEqualTo(303);
        assertThat(practice.piece(Audit.class)
                        .of("setting", "practice.name")
                        .getFirst()
                        .detail())
                .endsWith("” to “=1+1 Skin”");
    }

    private List<String> reads(UUID who) {
        return did(who, "read").stream().map(Audit.Event::detail).toList();
    }

    private List<Audit.Event> did(UUID who, String action) {
        return practice.piece(Audit.class).find(new AuditQuery(who, null, null, action, "", "", Long.MAX_VALUE), 99);
    }
}
