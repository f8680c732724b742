package fibril.clinic.arrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fibril.clinic.arrive.store.InOneTransaction;
import fibril.clinic.arrive.store.SqlArrivals;
import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.store.SqlAppointments;
import fibril.clinic.people.Client;
import fibril.clinic.people.Sex;
import fibril.clinic.people.store.SqlClients;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.practice.store.SqlStaff;
import fibril.clinic.rights.store.Forgetting;
import fibril.clinic.rights.store.SqlWholeRecords;
import fibril.clinic.rights.store.SqlWrittenAbout;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file taken in and taken back, on any database. */
abstract class IntakeContract {

    private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
    private static final UUID OWNER = new UUID(0, 9);
    private static final String PEOPLE = """
                        Client ID,Name,DOB,Email,Mobile,Notes
                        7,Ada Ash,1980-01-01,ada@example.com,01632 960001,latex allergy: no; consent signed
                        8,Ben Birch,1981-01-01,,,
                        """;

    @TempDir
    private Path place = Path.of(".");

    private final TestDatabase database;
    private final DSLContext db;
    private final SqlClients clients;
    private final SqlArrivals arrivals;
    private final SqlAppointments appointments;
    private final FileVault vault;
    private final Intake intake;
    private final Looking looking;
    private Pictures pictures = Pictures.none();

    IntakeContract(TestDatabase database) {
        this.database = database;
        db = database.dsl();
        clients = new SqlClients(db);
        Path folder = TestDatabase.emptyFolder();
        vault = new FileVault(
                folder.resolve("vault"), KeyFile.at(folder.resolveSibling(folder.getFileName() + ".key"), folder));
        arrivals = new SqlArrivals(db, new Forgetting(db, vault), new SqlWrittenAbout(db));
        appointments = new SqlAppointments(db);
        SqlAudit audit = new SqlAudit(db, () -> "");
        intake = new Intake(
                clients, appointments, arrivals, audit, vault, new InOneTransaction(database.transactions()));
        looking = new Looking(clients, arrivals, new SqlStaff(db), appointments);
        database.inTransaction(() -> new SqlStaff(db)
                .add(new StaffMember(OWNER, "Olga Oak", "olga", Role.OWNER, true, Provenance.first(OWNER, NOW))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void clientsComeInAndGoAgainAndTheAuditHolds() {
        Arrival arrival = take(Kind.CLIENTS, PEOPLE);
        assertThat(clients.search("", 9)).extracting(Client::givenName).containsExactly("Ada", "Ben");
        assertThat(arrivals.all()).containsExactly(arrival);
        assertThat(undo(arrival)).isEmpty();
        assertThat(clients.any()).isFalse();
        assertThat(arrivals.find(arrival.id()).orElseThrow().undoneAt()).contains(NOW);
        assertThat(arrivals.references("Other")).isEmpty();
        assertThat(db.fetchCount(db.selectFrom("arrived_entry"))).isZero();
        assertThat(SqlAuditTrail.walked(db, List.of()).faults()).isEmpty();
    }

    @Test
    void whatTheFileSaysOfHerIsAnEntryFromElsewhereAndAnswersNothing() {
        take(Kind.CLIENTS, PEOPLE);
        Client ada = clients.search("ada", 1).getFirst();
        assertThat(ada.notes()).isEmpty();
        assertThat(arrivals.ofClient(ada.id())).singleElement().satisfies(told -> {
            assertThat(told.entry().words()).contains("latex allergy: no; consent signed");
            assertThat(told.from().product()).isEqualTo("Other");
        });
        assertThat(new SqlWholeRecords(db).of(ada.id()).parts())
                .extracting(part -> part.table())
                .as("no answer, no consent, no wish")
                .containsExactlyInAnyOrder("client", "arrived_client", "arrived_entry");
    }

    @Test
    void whoMayBeHereAlreadyIsFoundAndNeverJoinedWithoutAWord() {
        UUID ada = standing("Ada", "ADA@example.com", "+44 1632 960001").id();
        Draft draft = draft(Kind.CLIENTS, """
                        Name,DOB,Email,Mobile
                        ádA ash,1980-01-01,,
                        Eve Elm,1970-01-01,ada@EXAMPLE.com,
                        Fay Fir,1970-01-01,,+441632960001
                        Gus Gum,1970-01-01,gus@example.com,
                        Gustav Gum,1971-01-01,gus@example.com,
                        """);
        assertThat(draft.alike())
                .extracting(Alike::line, Alike::why, each -> each.other().orElse(null), Alike::otherLine)
                .containsExactly(
                        tuple(2L, Alike.Why.NAME_AND_BIRTH_DATE, ada, 0L),
                        tuple(3L, Alike.Why.EMAIL, ada, 0L),
                        tuple(4L, Alike.Why.TELEPHONE, ada, 0L),
                        tuple(6L, Alike.Why.EMAIL, null, 5L));
        Arrival arrival = take(draft, Map.of(3L, Alike.Choice.BOTH, 6L, Alike.Choice.BOTH));
        assertThat(arrival.taken()).isEqualTo(3);
        assertThat(clients.search("", 9)).hasSize(4);
    }

    @Test
    void theSamePersonIsLeftAsSheIsAndKnownByTheOtherNumber() {
        Client ada = standing("Ada", "", "");
        Draft draft = draft(Kind.CLIENTS, PEOPLE);
        Arrival arrival = take(draft, Map.of(2L, Alike.Choice.SAME));
        assertThat(clients.find(ada.id())).contains(ada);
        assertThat(arrivals.references("Other")).containsEntry("7", ada.id());
        take(Kind.NOTES, "Client ID,Date,Author,Note\n7,2025-05-01,Dr Elsewhere,went well\n");
        assertThat(arrivals.ofClient(ada.id())).hasSize(1);
        assertThat(undo(arrival)).as("Ben alone came new with it").isEmpty();
        assertThat(clients.find(ada.id())).contains(ada);
    }

    @Test
    void whoWasWrittenAboutStaysAndWithHerTheWholeFile() {
        Arrival arrival = take(Kind.CLIENTS, PEOPLE);
        Client ben = clients.search("ben", 1).getFirst();
        database.inTransaction(
                () -> clients.add(ben.withPortrait(null, ben.provenance().next(OWNER, NOW, "moved house"))));
        assertThat(undo(arrival)).containsExactly(ben.id());
        assertThat(clients.search("", 9)).hasSize(2);
        assertThat(arrivals.find(arrival.id()).orElseThrow().undoneAt()).isEmpty();
    }

    @Test
    void aPurchaseIsWrittenAboutHerTooAndSoIsALaterFile() {
        Arrival arrival = take(Kind.CLIENTS, PEOPLE);
        UUID ada = clients.search("ada", 1).getFirst().id();
        Arrival notes = take(Kind.NOTES, "Client ID,Date,Note\n7,2025-05-01,went well\n");
        assertThat(undo(arrival)).containsExactly(ada);
        assertThat(undo(notes)).isEmpty();
        assertThat(intake.writtenAbout(arrival)).isEmpty();
        purchase(ada);
        assertThat(undo(arrival)).containsExactly(ada);
    }

    @Test
    void notesGoBackOnlyWhileNothingWasWrittenAfterThem() {
        take(Kind.CLIENTS, PEOPLE);
        UUID ada = clients.search("ada", 1).getFirst().id();
        Arrival notes = take(Kind.NOTES, "Client ID,Date,Note\n7,2025-05-01,went well\n");
        purchase(ada);
        assertThat(undo(notes)).containsExactly(ada);
        assertThat(arrivals.ofClient(ada)).hasSize(2);
    }

    @Test
    void aVisitThatIsOverIsToldAndOneToComeIsBookedAsAConsultation() {
        take(Kind.CLIENTS, PEOPLE);
        UUID ada = clients.search("ada", 1).getFirst().id();
        Draft draft = draft(Kind.VISITS, """
                        Client ID,Date,Start Time,End Time,Service,Staff,Status
                        7,2025-05-01,10:00,11:00,Microneedling 1,Dr Elsewhere,Completed
                        7,2026-07-01,10:00,11:05,Microneedling 2,Olga Oak,Booked
                        7,2026-07-02,10:00,11:00,Microneedling 3,Olga Oak,Cancelled
                        """);
        assertThat(draft.faults()).isEmpty();
        Arrival arrival = take(draft, Map.of());
        assertThat(appointments.ofClient(ada)).singleElement().satisfies(booked -> {
            assertThat(booked.kind()).isEqualTo(VisitKind.CONSULTATION);
            assertThat(booked.time().minutes()).isEqualTo(65);
            assertThat(booked.note()).isEqualTo("Booked in Other: Microneedling 2");
        });
        assertThat(arrivals.ofClient(ada))
                .extracting(told -> told.entry().title(), told -> told.entry().timeOrNull())
                .startsWith(
                        tuple("Microneedling 3", LocalTime.of(10, 0)),
                        tuple("Microneedling 2", LocalTime.of(10, 0)),
                        tuple("Microneedling 1", LocalTime.of(10, 0)));
        assertThat(undo(arrival)).isEmpty();
        assertThat(appointments.ofClient(ada)).isEmpty();
        assertThat(db.fetchCount(db.selectFrom("taken_step"))).isZero();
    }

    @Test
    void twoVisitsOfOnePractitionerAtOnceAreAFault() {
        take(Kind.CLIENTS, PEOPLE);
        Draft draft = draft(Kind.VISITS, """
                        Client ID,Date,Start Time,Staff
                        7,2026-07-01,10:00,Olga Oak
                        8,2026-07-01,10:30,Olga Oak
                        8,2026-07-01,10:45,Somebody Else
                        8,2026-07-01,12:02,Olga Oak
                        8,2026-07-01,,Olga Oak
                        """);
        assertThat(draft.faults())
                .extracting(Fault::line, Fault::column, Fault::value)
                .containsExactly(
                        tuple(3L, "Start Time", "10:30"),
                        tuple(4L, "Staff", "Somebody Else"),
                        tuple(5L, "Start Time", "12:02"),
                        tuple(6L, "Start Time", ""));
        assertThat(draft.faults().get(1).allowed()).contains("Olga Oak");
    }

    @Test
    void aTimeThatWasTakenMeanwhileGivesUpTheWholeFile() {
        take(Kind.CLIENTS, PEOPLE);
        UUID ben = clients.search("ben", 1).getFirst().id();
        Draft draft = draft(
                Kind.VISITS,
                "Client ID,Date,Start Time,Staff\n7,2026-07-01,09:00,Olga Oak\n7,2026-07-01,10:00,Olga Oak\n");
        ArrivingEntry.Ahead ahead =
                ((ArrivingEntry) draft.coming().getLast()).ahead().orElseThrow();
        Appointment other = Visiting.appointment(ahead, UUID.randomUUID(), ben, Provenance.first(OWNER, NOW));
        database.inTransaction(() -> appointments.keep(List.of(other)));
        assertThatThrownBy(() -> take(draft, Map.of()))
                .isInstanceOf(Intake.Overtaken.class)
                .hasMessageContaining("line 3");
        assertThat(appointments.between(NOW, NOW.plusSeconds(86_400 * 60L))).hasSize(1);
        assertThat(arrivals.all()).hasSize(1);
    }

    @Test
    void anEntryIsNeverPutWithTheWrongPerson() {
        take(Kind.CLIENTS, PEOPLE);
        standing("Zed", "", "");
        Draft draft = draft(Kind.NOTES, """
                        Client ID,Client,Email,DOB,Note
                        9,,,,no such number
                        7,Ben Birch,,,another name
                        ,Zed Ash,,,came not from there
                        ,Ada Ash,,,by name
                        ,"Ash, Ada",,1980-01-01,by name and birth date
                        ,Ada Ash,,1980-01-02,another birth date
                        ,Ben Birch,ada@example.com,,mail of another
                        ,,ada@example.com,,by mail
                        """);
        assertThat(draft.faults()).extracting(Fault::line).containsExactly(2L, 3L, 4L, 7L, 8L);
        assertThat(draft.coming()).extracting(Coming::line).containsExactly(5L, 6L, 9L);
        assertThat(draft.byNameAlone()).isEqualTo(1);
    }

    @Test
    void whatStandsTwiceOrCameBeforeIsShown() {
        take(Kind.CLIENTS, PEOPLE);
        String note = "Client ID,Date,Note\n7,2025-05-01,went well\n7,2025-05-01,went well\n";
        Draft first = draft(Kind.NOTES, note);
        assertThat(first.alike()).extracting(Alike::line, Alike::whom).containsExactly(tuple(3L, "line 2"));
        take(first, Map.of());
        Draft again = draft(Kind.NOTES, note + "7,2025-05-02,went well\n");
        assertThat(again.alike()).extracting(Alike::line).containsExactly(2L, 3L);
        assertThat(take(again, Map.of(2L, Alike.Choice.BOTH)).taken()).isEqualTo(2);
    }

    @Test
    void photographsAreLookedAtAsAnUploadIsAndGoWithTheirFile() throws IOException {
        take(Kind.CLIENTS, PEOPLE);
        UUID ada = clients.search("ada", 1).getFirst().id();
        Path folder = folderOfPictures();
        String good = "Client ID,File,Date,Caption\n7,a.jpg,2025-05-01,before\n7,sub/b.png,,\n";
        Draft draft = draft(Kind.PHOTOGRAPHS, good + """
                        7,none.jpg,,
                        7,text.jpg,,
                        7,tiny.png,,
                        7,../out.jpg,,
                        7,/etc/passwd,,
                        7,link.jpg,,
                        7,linked/out.jpg,,
                        7,sub,,
                        7,a.jpg\u0007x,,
                        7,,,
                        """);
        assertThat(draft.faults()).extracting(Fault::line).containsExactly(4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
        Arrival arrival = take(Kind.PHOTOGRAPHS, good);
        List<ArrivedEntry> entries = arrivals.ofClient(ada).stream()
                .map(ArrivedEntry.Told::entry)
                .filter(ArrivedEntry::isPicture)
                .toList();
        assertThat(entries).hasSize(2);
        assertThat(vault.get(entries.getFirst().picture().original()))
                .contains(Files.readAllBytes(folder.resolve("a.jpg")));
        assertThat(undo(arrival)).isEmpty();
        assertThat(vault.get(entries.getFirst().picture().original())).isEmpty();
    }

    @Test
    void picturesOfAFileThatIsGivenUpAreNotLeftInTheVault() throws IOException {
        take(Kind.CLIENTS, PEOPLE);
        Path folder = folderOfPictures();
        Draft draft = draft(Kind.PHOTOGRAPHS, "Client ID,File\n7,a.jpg\n7,sub/b.png\n");
        byte[] first = Files.readAllBytes(folder.resolve("a.jpg"));
        Files.writeString(folder.resolve("sub/b.png"), "changed since");
        assertThatThrownBy(() -> take(draft, Map.of())).isInstanceOf(Intake.Overtaken.class);
        assertThat(vault.get(DigestUtils.sha256Hex(first))).isEmpty();
    }

    private Path folderOfPictures() throws IOException {
        Path folder = FolderForTests.in(place);
        pictures = new FolderPictures(folder);
        return folder;
    }

    private Draft draft(Kind kind, String csv) {
        ForeignSheet sheet = ForeignSheet.read(csv.getBytes(StandardCharsets.UTF_8));
        Matching matching = Matching.guessed(kind, sheet.headings());
        assertThat(matching.missing()).isEmpty();
        Reading reading = new Reading(sheet, matching, DayOrder.DAY_FIRST, ZoneOffset.UTC, NOW);
        return looking.at(
                new Draft.Source(kind, "Other", kind.word() + ".csv", "0".repeat(64)),
                reading,
                Optional.empty(),
                pictures);
    }

    private Arrival take(Kind kind, String csv) {
        Draft draft = draft(kind, csv);
        assertThat(draft.faults()).isEmpty();
        assertThat(draft.alike()).isEmpty();
        return take(draft, Map.of());
    }

    private Arrival take(Draft draft, Map<Long, Alike.Choice> choices) {
        return intake.take(draft, choices, pictures, OWNER, NOW, done -> {});
    }

    private List<UUID> undo(Arrival arrival) {
        return intake.undo(arrival, OWNER, NOW);
    }

    private Client standing(String given, String email, String phone) {
        LocalDate born = LocalDate.of(1980, 1, 1);
        Client client = new Client(
                UUID.randomUUID(),
                given,
                "Ash",
                born,
                Sex.FEMALE,
                null,
                email,
                phone,
                "",
                null,
                Provenance.first(OWNER, NOW));
        database.inTransaction(() -> clients.add(client));
        return client;
    }

    private void purchase(UUID client) {
        long later = NOW.toEpochMilli() + 1;
        database.inTransaction(() -> db.execute(
                "insert into purchase (id, version, author, written_at, reason, client, course, sessions, bought_on, note)"
                        + " values (?, 1, ?, ?, '', ?, ?, 3, '2026-06-15', '')",
                UUID.randomUUID(),
                OWNER,
                later,
                client,
                OWNER));
    }
}
