package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlStaff;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the practice's collections must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StaffContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");

    private final TestDatabase database;
    private final Staff staff;
    private final Audit audit;

    StaffContract(TestDatabase database) {
        this.database = database;
        this.staff = new SqlStaff(database.dsl());
        this.audit = new SqlAudit(database.dsl(), () -> "");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void givesBackExactlyWhatWasAdded() {
        StaffMember member = member("Wren Example", "wren");
        database.inTransaction(() -> staff.add(member));
        assertThat(staff.find(member.id())).contains(member);
    }

    @Test
    void findsBySignInWhateverItsCase() {
        StaffMember member = member("Robin Example", "robin");
        database.inTransaction(() -> staff.add(member));
        assertThat(staff.withSignIn("ROBIN")).contains(member);
    }

    @Test
    void showsTheNewestVersionOnly() {
        StaffMember first = member("Jay Example", "jay");
        StaffMember left = new StaffMember(
                first.id(),
                first.name(),
                "jay",
                first.role(),
                false,
                first.provenance().next(first.id(), NINE, "left"));
        database.inTransaction(() -> {
            staff.add(first);
            staff.add(left);
        });
        assertThat(staff.find(first.id())).contains(left);
    }

    @Test
    void refusesAVersionThatIsAlreadyWritten() {
        StaffMember member = member("Owl Example", "owl");
        database.inTransaction(() -> staff.add(member));
        assertThatThrownBy(() -> database.inTransaction(() -> staff.add(member)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void keepsNothingOfATransactionThatFailed() {
        StaffMember member = member("Lark Example", "lark");
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    staff.add(member);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(staff.find(member.id())).isEmpty();
    }

    @Test
    void numbersAuditEventsWithoutAGap() {
        int before = audit.latest(1000).size();
        database.inTransaction(() -> {
            audit.record(NINE, Audit.NOBODY, "add", "client", "1", "");
            audit.record(NINE, Audit.NOBODY, "add", "client", "2", "");
        });
        assertThat(audit.latest(2)).extracting(Audit.Event::sequence).containsExactly(before + 2L, before + 1L);
    }

    private static StaffMember member(String name, String signIn) {
        UUID id = UUID.randomUUID();
        return new StaffMember(id, name, signIn, Role.PRACTITIONER, true, Provenance.first(id, NINE));
    }
}
