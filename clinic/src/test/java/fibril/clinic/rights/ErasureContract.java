package fibril.clinic.rights;

import static fibril.clinic.database.schema.Tables.PAIR_JOB;
import static fibril.clinic.database.schema.Tables.PAIR_PICTURE;
import static fibril.clinic.database.schema.Tables.PAIR_RESULT;
import static fibril.clinic.database.schema.Tables.PHOTOGRAPH_SKIPPED;
import static fibril.clinic.database.schema.Tables.PHOTOGRAPH_USE;
import static fibril.clinic.testkit.OpenPractice.OWNER;
import static fibril.clinic.testkit.OpenPractice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.WaitingList;
import fibril.clinic.booking.Wish;
import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairJobs;
import fibril.clinic.measure.PairPicture;
import fibril.clinic.measure.PairResult;
import fibril.clinic.measure.PairResults;
import fibril.clinic.measure.PhotoPair;
import fibril.clinic.message.ContactWish;
import fibril.clinic.message.ContactWishes;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Signature;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.rights.pages.ErasureController;
import fibril.clinic.rights.pages.LockedController;
import fibril.clinic.rights.pages.RightsDue;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.treat.SkippedView;
import fibril.clinic.treat.SkippedViews;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody asks to be forgotten: from the first look to the end, on any database. */
abstract class ErasureContract {

    static final String PASSWORD = "correct horse battery";
    static final Instant NINE = OpenPractice.NINE;
    static final Provenance FIRST = Provenance.first(OWNER.id(), NINE);

    final OpenPractice practice;
    final ErasureController erasure;
    final LockedController locked;
    final Clients clients;
    final Vault vault;
    final UUID ada = new UUID(7, 1);
    final UUID ben = new UUID(7, 2);

    ErasureContract(OpenPractice practice) {
        this.practice = practice;
        erasure = practice.room(ErasureController.class);
        locked = practice.room(LockedController.class);
        clients = practice.room(Clients.class);
        vault = practice.room(Vault.class);
        practice.write(() -> practice.room(Credentials.class)
                .setPassword(OWNER.id(), practice.room(PasswordEncoder.class).encode(PASSWORD)));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    /** Ada and what there is of her; Ben has one picture of the same bytes as one of hers. */
    record Scene(Session session, Photograph needed, Photograph loose, Photograph alike, PhotographUse use) {}

    Scene scene() {
        Session session = Made.whole(ada, NINE.minusSeconds(86_400), Made.used("LOT7"));
        Photograph needed = photograph(ada, session.id(), "needed");
        Photograph loose = photograph(ada, null, "loose");
        Photograph alike = photograph(ada, null, "alike");
        Consent marketing = consent(ConsentKind.MARKETING);
        PhotographUse use = new PhotographUse(
                new UUID(8, 1),
                ada,
                loose.id(),
                marketing.id(),
                PhotographUse.Purpose.MARKETING,
                "the practice’s own page",
                TODAY,
                OWNER.id(),
                null,
                null,
                FIRST);
        practice.write(() -> {
            clients.add(client(ada, "Ada", vault.put(bytes("portrait"))));
            clients.add(client(ben, "Ben", null));
            practice.room(Sessions.class).add(session);
            List.of(needed, loose, alike, photograph(ben, null, "alike"))
                    .forEach(practice.room(Photographs.class)::add);
            practice.room(Consents.class).add(marketing);
            practice.room(PhotographUses.class).add(use);
            practice.room(ContactWishes.class).add(new ContactWish(ada, ContactWish.Way.EMAIL, Set.of(), FIRST));
            practice.room(WaitingList.class)
                    .add(new Wish(
                            new UUID(8, 2),
                            ada,
                            VisitKind.CHECK,
                            null,
                            TODAY,
                            TODAY,
                            "Ada would come early",
                            Wish.State.OPEN,
                            FIRST));
            practice.room(Audit.class).record(NINE, OWNER.id(), "change", "client", ada.toString(), "Ada moved");
            practice.room(Audit.class)
                    .record(NINE, OWNER.id(), "close", "session", session.id().toString(), "whole");
        });
        return new Scene(session, needed, loose, alike, use);
    }

    static Client client(UUID id, String name, @Nullable String portrait) {
        return new Client(
                id,
                name,
                "Example",
                LocalDate.of(1990, 1, 1),
                Sex.FEMALE,
                2,
                name + "@example.org",
                "+44 20 7946 0000",
                "a private note on " + name,
                portrait,
                FIRST);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Photograph photograph(UUID client, @Nullable UUID session, String content) {
        return new Photograph(
                UUID.randomUUID(),
                client,
                session,
                PhotographMoment.BEFORE,
                PhotographView.FRONT,
                vault.put(bytes(content)),
                vault.put(bytes(content + " shown")),
                600,
                800,
                NINE,
                "",
                FIRST);
    }

    Consent consent(ConsentKind kind) {
        return new Consent(
                UUID.randomUUID(),
                ada,
                kind,
                null,
                0,
                new Consent.Wording("marketing", "1", "b".repeat(64), "# Marketing"),
                new Signature("Ada", ""),
                "",
                "",
                TODAY.minusDays(9),
                TODAY.plusYears(1),
                null,
                FIRST);
    }

    Reply lock(String password) {
        return erasure.lock(
                ada, practice.form("askedBy", "HERSELF", "reason", "letter of 3 June", "current", password), OWNER);
    }

    Document page(Reply reply) {
        return practice.page(reply);
    }

    List<String> chainFaults() {
        return SqlAuditTrail.walked(practice.room(DSLContext.class), List.of()).faults();
    }

    @Test
    void letsGoWhatCareDoesNotNeedAndLocksTheRest() {
        Scene scene = scene();
        assertThat(lock(PASSWORD))
                .isEqualTo(
                        Reply.seeOther("/locked/" + ada, "What care does not need is gone, and her record is locked."));

        assertThat(clients.find(ada)).isEmpty();
        assertThat(clients.search("Ada", 9)).isEmpty();
        assertThat(clients.ofIds(List.of(ada, ben))).extracting(Client::id).containsExactly(ben);
        assertThat(clients.withEmail("ada@example.org")).isEmpty();
        Client kept = clients.findEvenLocked(ada).orElseThrow();
        assertThat(kept.notes()).isEmpty();
        assertThat(kept.portrait()).isEmpty();

        assertThat(vault.get(scene.loose().original())).isEmpty();
        assertThat(vault.get(scene.loose().shown())).isEmpty();
        assertThat(vault.get(scene.needed().original())).isPresent();
        assertThat(vault.get(scene.alike().original()))
                .as("Ben has the same bytes")
                .isPresent();
        Photograph row =
                practice.room(Photographs.class).find(scene.loose().id()).orElseThrow();
        assertThat(row.removedBecause()).isEqualTo("erased at the person's request");
        assertThat(row.original()).isEmpty();

        assertThat(practice.room(ContactWishes.class).of(ada)).isEmpty();
        assertThat(practice.room(WaitingList.class).open()).isEmpty();
        assertThat(practice.room(Consents.class).ofClient(ada))
                .allMatch(consent -> consent.withdrawnOn().isPresent());
        assertThat(practice.room(Audit.class)
                        .of("client", ada.toString())
                        .getLast()
                        .detail())
                .isEmpty();
        assertThat(practice.room(Audit.class)
                        .of("session", scene.session().id().toString())
                        .getLast()
                        .detail())
                .as("the words of her care stay with it")
                .isEqualTo("whole");
        assertThat(chainFaults()).isEmpty();
        assertThat(practice.room(Ledger.Outside.class).entries())
                .extracting(Ledger.Entry::kind)
                .containsExactly(Ledger.Kind.PHOTOGRAPH, Ledger.Kind.PHOTOGRAPH, Ledger.Kind.LOCK);
    }

    @Test
    void endsARecordOnItsLastDayAndNotBefore() {
        Scene scene = scene();
        lock(PASSWORD);
        locked.takeDown(ada, scene.use().id(), practice.form("downOn", TODAY.toString()), OWNER);
        assertThat(practice.room(RightsDue.class).now()).isEmpty();
        practice.turnTo(Instant.parse("2032-06-14T09:00:00Z"));
        assertThat(page(end()).text()).contains("It must be kept until 15 Jun 2032");

        practice.turnTo(Instant.parse("2032-06-15T00:00:00Z"));
        assertThat(practice.room(RightsDue.class).now())
                .singleElement()
                .satisfies(line -> assertThat(line.messageKey()).isEqualTo("rights.due.over"));
        assertThat(end()).isInstanceOf(Reply.SeeOther.class);
        assertThat(clients.findEvenLocked(ada)).isEmpty();
        assertThat(vault.get(scene.needed().original())).isEmpty();
        assertThat(vault.get(scene.alike().original())).isPresent();
        assertThat(page(locked.index()).text()).contains("No record is locked");
        assertThat(practice.room(Audit.class)
                        .of("client", ada.toString())
                        .getFirst()
                        .action())
                .isEqualTo("erase");
        assertThat(chainFaults()).isEmpty();
    }

    @Test
    void isDoneAgainInAnOlderCopyOfThePractice() {
        Scene scene = scene();
        Ledger.Outside outside = practice.room(Ledger.Outside.class);
        outside.add(List.of(
                entry(1, Ledger.Kind.PHOTOGRAPH, scene.loose().id(), null),
                entry(2, Ledger.Kind.LOCK, ada, TODAY.plusYears(6)),
                entry(3, Ledger.Kind.LOCK, new UUID(0, 404), TODAY.plusYears(6))));
        catchUp();
        assertThat(clients.find(ada)).isEmpty();
        assertThat(vault.get(scene.loose().original())).isEmpty();
        assertThat(practice.room(Erasures.class).locked())
                .extracting(Erasure::client)
                .as("nobody who is not there is locked")
                .containsExactly(ada);

        outside.add(List.of(entry(4, Ledger.Kind.END, ada, null)));
        catchUp();
        catchUp();
        assertThat(clients.findEvenLocked(ada)).isEmpty();
        assertThat(chainFaults()).isEmpty();
        assertThat(practice.room(Ledger.class).entries()).hasSize(4);
    }

    @Test
    void takesPairsWithTheirPhotographsAndPicturesOfUsesAtOnce() {
        Scene scene = scene();
        Pair kept = pair(scene.needed(), photograph(ada, scene.session().id(), "later"), "kept");
        Pair gone = pair(scene.needed(), scene.loose(), "gone");
        lock(PASSWORD);
        assertThat(vault.get(gone.map())).isEmpty();
        assertThat(vault.get(gone.cutting())).isEmpty();
        assertThat(vault.get(kept.map())).isPresent();
        assertThat(vault.get(kept.cutting())).as("nobody is treated by it").isEmpty();
        assertThat(practice.room(PairResults.class).ofClient(ada))
                .extracting(PairResult::id)
                .containsExactly(kept.id());
        assertThat(practice.room(PairJobs.class)
                        .newest(scene.needed().id(), scene.loose().id()))
                .isEmpty();
        assertThat(practice.room(PhotographUses.class).ofClient(ada))
                .as("each can still be taken down")
                .hasSize(3)
                .allSatisfy(use -> assertThat(
                                use.beside().map(PhotographUse.Beside::picture).orElse(""))
                        .isEmpty());

        for (PhotographUse use : practice.room(PhotographUses.class).ofClient(ada)) {
            locked.takeDown(ada, use.id(), practice.form("downOn", TODAY.toString()), OWNER);
        }
        practice.turnTo(Instant.parse("2032-06-15T00:00:00Z"));
        assertThat(end()).isInstanceOf(Reply.SeeOther.class);
        assertThat(vault.get(kept.map())).isEmpty();
        DSLContext db = practice.room(DSLContext.class);
        for (Table<?> table : List.of(PAIR_JOB, PAIR_RESULT, PAIR_PICTURE, PHOTOGRAPH_USE, PHOTOGRAPH_SKIPPED)) {
            assertThat(db.fetchCount(table)).as(table.getName()).isZero();
        }
    }

    record Pair(UUID id, String map, String cutting) {}

    /** Compared, and shown as one picture; a view was left out besides. */
    Pair pair(Photograph before, Photograph after, String content) {
        Pair made = new Pair(UUID.randomUUID(), vault.put(bytes(content + " map")), vault.put(bytes(content + " cut")));
        practice.write(() -> {
            if (practice.room(Photographs.class).find(after.id()).isEmpty()) {
                practice.room(Photographs.class).add(after);
            }
            practice.room(PairJobs.class).ask(new PhotoPair.Matched(before, after), false, OWNER.id(), NINE);
            practice.room(PairResults.class)
                    .add(new PairResult(
                            made.id(),
                            ada,
                            before.id(),
                            after.id(),
                            NINE,
                            "formulas",
                            new PairFigures(List.of(), List.of(), List.of()),
                            List.of(new PairResult.Kept(PairPicture.REDNESS, made.map(), 600, 800))));
            practice.room(PhotographUses.class)
                    .add(new PhotographUse(
                            UUID.randomUUID(),
                            ada,
                            after.id(),
                            new UUID(8, 3),
                            PhotographUse.Purpose.MARKETING,
                            "the practice’s own page",
                            TODAY,
                            OWNER.id(),
                            new PhotographUse.Beside(before.id(), made.cutting()),
                            null,
                            FIRST));
            practice.room(SkippedViews.class)
                    .add(new SkippedView(
                            UUID.randomUUID(),
                            ada,
                            before.session().orElseThrow(),
                            PhotographMoment.AFTER,
                            PhotographView.LEFT_45,
                            "her neck hurts",
                            OWNER.id(),
                            NINE));
        });
        return made;
    }

    void catchUp() {
        practice.write(() -> practice.room(Erasing.class).catchUp(practice.room(Ledger.Outside.class), practice.now()));
    }

    static Ledger.Entry entry(int number, Ledger.Kind kind, UUID subject, @Nullable LocalDate until) {
        return new Ledger.Entry(new UUID(9, number), NINE.plusSeconds(number), kind, subject, until);
    }

    Reply end() {
        return locked.end(ada, practice.form("sure", "yes", "current", PASSWORD), OWNER);
    }
}
