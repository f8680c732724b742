package fibril.clinic.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.people.Companion.Role;
import fibril.clinic.people.store.SqlCompanions;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Companions must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CompanionsContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final UUID AUTHOR = new UUID(0, 9);

    private final TestDatabase database;
    private final Companions companions;

    CompanionsContract(TestDatabase database) {
        this.database = database;
        this.companions = new SqlCompanions(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void namesGuardiansBeforeInterpretersAndNobodyOfOthers() {
        UUID client = UUID.randomUUID();
        Companion interpreter = companion(client, Role.INTERPRETER, "Ada");
        Companion guardian = companion(client, Role.GUARDIAN, "Zoe");
        keep(interpreter, guardian, companion(UUID.randomUUID(), Role.GUARDIAN, "Eve"));
        assertThat(companions.ofClient(client)).containsExactly(guardian, interpreter);
        assertThat(companions.find(guardian.id())).contains(guardian);
    }

    @Test
    void offersTheNewestVersionAndNobodyWhoWasWithdrawn() {
        UUID client = UUID.randomUUID();
        Companion first = companion(client, Role.GUARDIAN, "Zoe");
        Companion gone = first.withdrawn(first.provenance().next(AUTHOR, NINE.plusSeconds(9), "moved away"));
        keep(first, gone);
        assertThat(companions.ofClient(client)).isEmpty();
        assertThat(companions.find(first.id())).contains(gone);
        assertThatThrownBy(() -> keep(gone)).isInstanceOf(StaleVersion.class);
    }

    private void keep(Companion... all) {
        database.inTransaction(() -> {
            for (Companion each : all) companions.add(each);
        });
    }

    private static Companion companion(UUID client, Role role, String name) {
        return new Companion(
                UUID.randomUUID(),
                client,
                role,
                name,
                "mother",
                "Turkish",
                "01632 960002",
                false,
                Provenance.first(AUTHOR, NINE));
    }
}
