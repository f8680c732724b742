package fibril.clinic.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.followup.store.SqlContacts;
import fibril.clinic.followup.store.SqlCourseVerdicts;
import fibril.clinic.followup.store.SqlDismissals;
import fibril.clinic.followup.store.SqlPurchases;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Purchases, Contacts and Dismissals must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FollowupContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final UUID WHO = new UUID(0, 7);

    private final TestDatabase database;
    private final Purchases purchases;
    private final Contacts contacts;
    private final Dismissals dismissals;
    private final CourseVerdicts verdicts;

    FollowupContract(TestDatabase database) {
        this.database = database;
        this.purchases = new SqlPurchases(database.dsl());
        this.contacts = new SqlContacts(database.dsl());
        this.dismissals = new SqlDismissals(database.dsl());
        this.verdicts = new SqlCourseVerdicts(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void showsTheNewestVerdictOfACourseAndKeepsTheOlder() {
        CourseVerdict first = verdict(UUID.randomUUID(), CourseVerdict.Decision.DONE, "", Provenance.first(WHO, NINE));
        CourseVerdict second = verdict(
                first.course(),
                CourseVerdict.Decision.REFER,
                "dermatology",
                first.provenance().next(WHO, NINE, "the mark is new"));
        database.inTransaction(() -> {
            verdicts.add(first);
            verdicts.add(second);
        });
        assertThat(verdicts.ofCourse(first.course())).contains(second);
        assertThat(verdicts.versions(first.course())).containsExactly(second, first);
        assertThat(verdicts.ofCourse(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesASecondFirstVerdictOnOneCourse() {
        CourseVerdict first = verdict(UUID.randomUUID(), CourseVerdict.Decision.DONE, "", Provenance.first(WHO, NINE));
        database.inTransaction(() -> verdicts.add(first));
        CourseVerdict other =
                verdict(first.course(), CourseVerdict.Decision.ANOTHER_COURSE, "", Provenance.first(WHO, NINE));
        assertThatThrownBy(() -> database.inTransaction(() -> verdicts.add(other)))
                .isInstanceOf(StaleVersion.class);
    }

    private static CourseVerdict verdict(
            UUID course, CourseVerdict.Decision decision, String referredTo, Provenance provenance) {
        return new CourseVerdict(course, new UUID(0, 3), decision, referredTo, "shallower next time", provenance);
    }

    @Test
    void showsTheNewestVersionOfAPurchaseAndKeepsTheOlder() {
        Purchase first = bought(UUID.randomUUID(), 3, DAY);
        Purchase corrected = new Purchase(
                first.id(),
                first.client(),
                first.course(),
                0,
                DAY,
                "",
                first.provenance().next(WHO, NINE, "for another client"));
        add(first);
        add(corrected);
        assertThat(purchases.find(first.id())).contains(corrected);
        assertThat(purchases.ofClient(first.client())).containsExactly(corrected);
        assertThat(purchases.versions(first.id())).containsExactly(corrected, first);
    }

    @Test
    void refusesAVersionOfAPurchaseThatIsAlreadyWritten() {
        Purchase one = bought(UUID.randomUUID(), 3, DAY);
        add(one);
        assertThatThrownBy(() -> add(one)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void listsPurchasesOfOneClientByDay() {
        UUID client = UUID.randomUUID();
        Purchase later = bought(client, 1, DAY.plusDays(9));
        Purchase earlier = bought(client, 3, DAY);
        add(later);
        add(earlier);
        add(bought(UUID.randomUUID(), 5, DAY));
        assertThat(purchases.ofClient(client)).containsExactly(earlier, later);
    }

    @Test
    void tellsTheNewestContactOfEachOccasionAndAllOfAClient() {
        UUID client = UUID.randomUUID();
        String occasion = "session:" + UUID.randomUUID() + ":2";
        Contact noAnswer = contact(client, occasion, Contact.Outcome.NO_ANSWER, null, NINE);
        Contact agreed = contact(client, occasion, Contact.Outcome.AGREED_DAY, DAY, NINE.plusSeconds(60));
        Contact other = contact(client, "verdict:" + UUID.randomUUID(), Contact.Outcome.SPOKEN, null, NINE);
        database.inTransaction(() -> {
            contacts.add(agreed);
            contacts.add(noAnswer);
            contacts.add(other);
        });
        assertThat(contacts.latestOf(List.of(agreed.client(), other.client())))
                .contains(agreed, other)
                .doesNotContain(noAnswer);
        assertThat(contacts.agreedFor(DAY)).contains(agreed).doesNotContain(other);
        assertThat(contacts.agreedFor(DAY.plusDays(1))).isEmpty();
        assertThat(contacts.ofClient(client)).hasSize(3).startsWith(agreed);
    }

    @Test
    void dismissesAnOccasionOnce() {
        UUID client = UUID.randomUUID();
        String occasion = "verdict:" + UUID.randomUUID();
        Dismissal first = new Dismissal(UUID.randomUUID(), client, occasion, "moved away", WHO, NINE);
        Dismissal again = new Dismissal(UUID.randomUUID(), client, occasion, "again", WHO, NINE.plusSeconds(1));
        assertThat(database.answerInTransaction(() -> dismissals.add(first))).isTrue();
        assertThat(database.answerInTransaction(() -> dismissals.add(again))).isFalse();
        assertThat(dismissals.ofClient(client)).containsExactly(first);
        assertThat(dismissals.occasionsOf(List.of(client))).contains(occasion);
    }

    private void add(Purchase purchase) {
        database.inTransaction(() -> purchases.add(purchase));
    }

    private static Purchase bought(UUID client, int sessions, LocalDate on) {
        return new Purchase(
                UUID.randomUUID(), client, UUID.randomUUID(), sessions, on, "cash", Provenance.first(WHO, NINE));
    }

    private static Contact contact(
            UUID client,
            String occasion,
            Contact.Outcome outcome,
            @org.jspecify.annotations.Nullable LocalDate agreedOn,
            Instant at) {
        return new Contact(
                UUID.randomUUID(), client, occasion, Contact.Way.PHONE, outcome, agreedOn, "called", WHO, at);
    }
}
