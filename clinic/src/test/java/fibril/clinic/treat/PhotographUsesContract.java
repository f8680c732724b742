package fibril.clinic.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.treat.store.SqlPhotographUses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the list of uses of photographs must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PhotographUsesContract {

    private static final UUID PIP = new UUID(0, 1);
    private static final Instant NINE = Instant.parse("2026-06-15T09:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    private final TestDatabase database;
    private final PhotographUses uses;

    PhotographUsesContract(TestDatabase database) {
        this.database = database;
        this.uses = new SqlPhotographUses(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void givesBackExactlyWhatWasAdded() {
        PhotographUse use = add(use(UUID.randomUUID(), UUID.randomUUID(), MAY));
        assertThat(uses.find(use.id())).contains(use);
        assertThat(uses.ofPhotograph(use.photograph())).containsExactly(use);
        assertThat(uses.ofPhotograph(use.beside().orElseThrow().photograph()))
                .as("the other of the two")
                .containsExactly(use);
        PhotographUse alone = add(byItself(use));
        assertThat(uses.find(alone.id())).contains(alone);
        assertThat(uses.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void listsAClientsUsesNewestFirstTheTakenDownToo() {
        UUID client = UUID.randomUUID();
        PhotographUse old = add(use(client, UUID.randomUUID(), MAY));
        PhotographUse fresh = add(use(client, UUID.randomUUID(), MAY.plusDays(1)));
        PhotographUse down = add(down(old));
        assertThat(uses.ofClient(client)).containsExactly(fresh, down);
        assertThat(uses.standing()).contains(fresh).doesNotContain(old, down);
    }

    @Test
    void refusesAVersionThatIsAlreadyWritten() {
        PhotographUse use = add(use(UUID.randomUUID(), UUID.randomUUID(), MAY));
        assertThatThrownBy(() -> add(use)).isInstanceOf(StaleVersion.class);
    }

    private PhotographUse add(PhotographUse use) {
        database.inTransaction(() -> uses.add(use));
        return use;
    }

    private static PhotographUse use(UUID client, UUID photograph, LocalDate on) {
        return new PhotographUse(
                UUID.randomUUID(),
                client,
                photograph,
                UUID.randomUUID(),
                PhotographUse.Purpose.MARKETING,
                "the practice’s own page",
                on,
                PIP,
                new PhotographUse.Beside(UUID.randomUUID(), "c".repeat(64)),
                null,
                Provenance.first(PIP, NINE));
    }

    private static PhotographUse byItself(PhotographUse use) {
        return new PhotographUse(
                UUID.randomUUID(),
                use.client(),
                use.photograph(),
                use.consent(),
                use.purpose(),
                use.place(),
                use.usedOn(),
                use.usedBy(),
                null,
                null,
                use.provenance());
    }

    private static PhotographUse down(PhotographUse use) {
        return use.takenDown(
                new PhotographUse.TakenDown(MAY.plusDays(9), PIP),
                use.provenance().next(PIP, NINE, "taken down"));
    }
}
