package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.store.SqlPasskeys;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is kept of passkeys, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PasskeyContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database;
    private final Passkeys passkeys;

    PasskeyContract(TestDatabase database) {
        this.database = database;
        this.passkeys = new SqlPasskeys(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void comesBackAsItWentIn() {
        Passkey tablet = passkey(UUID.randomUUID(), NINE);
        database.inTransaction(() -> passkeys.add(tablet));
        assertThat(passkeys.withCredential(tablet.credential())).contains(tablet);
        assertThat(passkeys.withCredential("another")).isEmpty();
    }

    @Test
    void remembersItsLastUse() {
        Passkey tablet = passkey(UUID.randomUUID(), NINE);
        Passkey used = tablet.used(7, true, true, NINE.plusSeconds(60));
        database.inTransaction(() -> {
            passkeys.add(tablet);
            passkeys.used(used);
        });
        assertThat(passkeys.of(tablet.staff())).containsExactly(used);
    }

    @Test
    void goesAloneOrWithAllOfItsOwner() {
        UUID who = UUID.randomUUID();
        Passkey first = passkey(who, NINE);
        Passkey second = passkey(who, NINE.plusSeconds(1));
        Passkey others = passkey(UUID.randomUUID(), NINE);
        database.inTransaction(() -> List.of(second, first, others).forEach(passkeys::add));
        assertThat(passkeys.of(who)).containsExactly(first, second);
        database.inTransaction(() -> passkeys.remove(first.id()));
        assertThat(passkeys.of(who)).containsExactly(second);
        database.inTransaction(() -> passkeys.removeAll(who));
        assertThat(passkeys.of(who)).isEmpty();
        assertThat(passkeys.of(others.staff())).containsExactly(others);
    }

    private static Passkey passkey(UUID staff, Instant made) {
        UUID id = UUID.randomUUID();
        return new Passkey(
                id,
                staff,
                "credential-" + id,
                "Tablet",
                "key",
                3,
                false,
                true,
                false,
                List.of("hybrid", "internal"),
                "attestation",
                "client data",
                made,
                made);
    }
}
