package fibril.clinic.recover;

import static fibril.clinic.database.schema.Tables.RED_FLAG;
import static fibril.clinic.recover.Recovering.AUTHOR;
import static fibril.clinic.recover.Recovering.END;
import static fibril.clinic.recover.Recovering.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.select;

import fibril.atlas.DepthClass;
import fibril.atlas.Urgency;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.recover.Closing.Harm;
import fibril.clinic.recover.Closing.Involvement;
import fibril.clinic.recover.Closing.Report;
import fibril.clinic.recover.Closing.Result;
import fibril.clinic.recover.Flag.Sighting;
import fibril.clinic.recover.store.SqlCheckIns;
import fibril.clinic.recover.store.SqlFlags;
import fibril.clinic.recover.store.SqlGivenSheets;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the collections of this room must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecoveryContract {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 7);

    private final TestDatabase database;
    private final CheckIns checkIns;
    private final Flags flags;
    private final GivenSheets sheets;

    RecoveryContract(TestDatabase database) {
        this.database = database;
        this.checkIns = new SqlCheckIns(database.dsl());
        this.flags = new SqlFlags(database.dsl());
        this.sheets = new SqlGivenSheets(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void givesBackEveryKindOfAnswer() {
        CheckIn told = checkIn(
                UUID.randomUUID(),
                24,
                Map.of(
                        "redness", new Said.Rated(2),
                        "fever", new Said.No(),
                        "itch", new Said.Yes(),
                        "firstDayAtWork", new Said.OnDay(0),
                        "firstDayMakeup", new Said.NotYet(),
                        "someday", new Said.Chosen("later")));
        database.inTransaction(() -> checkIns.add(told));
        assertThat(checkIns.find(told.id())).contains(told);
        assertThat(checkIns.find(told.id()).orElseThrow().answers().wasAsked("pus"))
                .isFalse();
    }

    @Test
    void showsTheCorrectedCheckInAndKeepsTheFirst() {
        CheckIn wrong = checkIn(UUID.randomUUID(), 24, Recovering.red(4));
        CheckIn right = new CheckIn(
                wrong.id(),
                wrong.client(),
                wrong.session(),
                24,
                wrong.at(),
                new Answers(Recovering.red(1)),
                "",
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                wrong.provenance().next(AUTHOR, after(25), "typed 4 for 1"));
        database.inTransaction(() -> {
            checkIns.add(wrong);
            checkIns.add(right);
        });
        assertThat(checkIns.ofSession(wrong.session())).containsExactly(right);
        assertThat(checkIns.versions(wrong.id())).containsExactly(right, wrong);
        assertThatThrownBy(() -> database.inTransaction(() -> checkIns.add(right)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void listsCheckInsInTheOrderTheyWereTold() {
        UUID session = UUID.randomUUID();
        CheckIn later = checkIn(session, 72, Recovering.red(0));
        CheckIn first = checkIn(session, 24, Recovering.red(1));
        database.inTransaction(() -> {
            checkIns.add(later);
            checkIns.add(first);
        });
        assertThat(checkIns.ofSession(session)).containsExactly(first, later);
        assertThat(checkIns.ofClient(first.client())).containsExactly(first);
        assertThat(checkIns.toldSince(later.at())).contains(later).doesNotContain(first);
    }

    @Test
    void putsTheMostUrgentOpenFlagFirst() {
        Flag dark = flag(Urgency.WITHIN_1_WEEK, 1);
        Flag second = flag(Urgency.SAME_DAY, 3);
        Flag first = flag(Urgency.SAME_DAY, 2);
        Flag allergy = flag(Urgency.EMERGENCY, 4);
        List<Flag> mine = List.of(allergy, first, second, dark);
        database.inTransaction(() -> List.of(dark, second, first, allergy).forEach(flags::add));
        assertThat(flags.open()).filteredOn(mine::contains).containsExactlyElementsOf(mine);
    }

    @Test
    void readsAFlagOfBeforeItWasAskedWhetherItGotWorse() {
        Flag old = flag(Urgency.SAME_DAY, 40);
        database.inTransaction(() -> flags.add(old));
        database.inTransaction(() -> database.dsl()
                .update(RED_FLAG)
                .set(RED_FLAG.SIGHTINGS, DSL.replace(RED_FLAG.SIGHTINGS, ",\"worse\":false", ""))
                .where(RED_FLAG.ID.eq(old.id()))
                .execute());
        assertThat(database.dsl()
                        .fetchValue(select(RED_FLAG.SIGHTINGS).from(RED_FLAG).where(RED_FLAG.ID.eq(old.id()))))
                .contains("hoursAfter")
                .doesNotContain("worse");
        assertThat(flags.find(old.id())).contains(old);
    }

    @Test
    void listsFlagsSinceTheMomentTheyWereFirstSeen() {
        Flag before = flag(Urgency.SAME_DAY, 500);
        Flag at = flag(Urgency.SAME_DAY, 501);
        Flag after = flag(Urgency.WITHIN_1_WEEK, 502);
        database.inTransaction(() -> List.of(after, at, before).forEach(flags::add));
        assertThat(flags.raisedSince(at.raisedAt()))
                .containsSubsequence(at, after)
                .doesNotContain(before);
    }

    @Test
    void aClosedFlagIsNoLongerOpenAndItsReportIsOwedUntilSent() {
        Flag open = flag(Urgency.SAME_DAY, 24);
        Flag closed = open.closed(closing(), AUTHOR, after(30));
        Flag sent = closed.reported(new Report(DUE.minusDays(2), "the maker", "no. 7", AUTHOR), AUTHOR, after(100));
        database.inTransaction(() -> {
            flags.add(open);
            flags.add(closed);
        });
        assertThat(flags.open()).doesNotContain(open, closed);
        assertThat(flags.find(open.id())).contains(closed);
        assertThat(flags.owingReport()).contains(closed);
        assertThat(flags.closedLately(100)).contains(closed);
        database.inTransaction(() -> flags.add(sent));
        assertThat(flags.owingReport()).doesNotContain(closed, sent);
        assertThat(flags.find(open.id())).contains(sent);
        assertThat(flags.versions(open.id())).containsExactly(sent, closed, open);
        assertThat(flags.ofClient(open.client())).containsExactly(sent);
        assertThat(flags.ofSession(open.session())).containsExactly(sent);
    }

    @Test
    void refusesAVersionThatIsAlreadyWritten() {
        Flag open = flag(Urgency.SAME_DAY, 24);
        database.inTransaction(() -> flags.add(open));
        assertThatThrownBy(() -> database.inTransaction(() -> flags.add(open))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void remembersEverySheetThatWasHandedOver() {
        GivenSheet first = sheet(new UUID(5, 5), END);
        GivenSheet second = sheet(new UUID(5, 5), after(1));
        database.inTransaction(() -> {
            sheets.add(first);
            sheets.add(second);
        });
        assertThat(sheets.ofSession(new UUID(5, 5))).containsExactly(second, first);
        assertThat(sheets.latest(new UUID(5, 5))).contains(second);
        assertThat(sheets.ofClient(first.client())).containsExactly(first);
        assertThat(sheets.givenSince(second.at())).contains(second).doesNotContain(first);
    }

    private static CheckIn checkIn(UUID session, int due, Map<String, Said> answers) {
        return new CheckIn(
                UUID.randomUUID(),
                UUID.randomUUID(),
                session,
                due,
                after(due),
                new Answers(answers),
                "“better than last time”",
                List.of(),
                Provenance.first(AUTHOR, after(due)));
    }

    private static Flag flag(Urgency urgency, double hours) {
        return new Flag(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "rf_pus",
                urgency,
                List.of(new Sighting(UUID.randomUUID(), after(hours), (long) hours, List.of("pus or crusts"), false)),
                null,
                "v",
                Provenance.first(AUTHOR, after(hours)));
    }

    private static Closing closing() {
        return new Closing(
                "sent to hospital",
                AUTHOR,
                after(30),
                Result.LASTING_MARK,
                Harm.SERIOUS,
                Involvement.LIKELY,
                "cartridge broke",
                "skin graft",
                true,
                DUE,
                null,
                new Closing.Basis(Set.of(Closing.Ground.LASTING_DAMAGE), DUE));
    }

    private static GivenSheet sheet(UUID session, Instant at) {
        return new GivenSheet(
                UUID.randomUUID(),
                UUID.randomUUID(),
                session,
                1,
                AfterCareSheet.VERSION,
                "v",
                DepthClass.DEEP,
                END,
                GivenSheet.How.PRINTED,
                at,
                AUTHOR);
    }
}
