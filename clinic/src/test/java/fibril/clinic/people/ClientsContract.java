package fibril.clinic.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Clients must do, on any database and without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClientsContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final UUID AUTHOR = new UUID(0, 9);

    abstract Clients clients();

    abstract void inTransaction(Runnable writes);

    @Test
    void givesBackExactlyWhatWasAdded() {
        Client full = new Client(
                UUID.randomUUID(),
                "Ngaio",
                "Marsh",
                LocalDate.of(1980, 2, 29),
                Sex.FEMALE,
                4,
                "n@example.org",
                "+44 20 7946 0101",
                "Afraid of needles.\nCall after five.",
                "ab".repeat(32),
                first());
        Client bare = client("Only", "Named", "1999-12-31", "");
        keep(full, bare);
        assertThat(clients().find(full.id())).contains(full);
        assertThat(clients().find(bare.id())).contains(bare);
    }

    @Test
    void findsNobodyForAnUnknownId() {
        assertThat(clients().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void findsByPartsOfTheNameInAnyOrderWithoutCapitalsAndAccents() {
        Client zoe = client("Zoë", "O’Brien-Müller", "1984-03-05", "");
        keep(zoe);
        for (String typed :
                new String[] {"zoe", "MULLER zo", "o'brien", "brien zoë", "  müller   ZOE ", "obrien mull"}) {
            assertThat(clients().search(typed, 10)).as(typed).contains(zoe);
        }
        assertThat(clients().search("zoe smith", 10)).doesNotContain(zoe);
    }

    @Test
    void findsByTelephoneHoweverItIsWritten() {
        Client phoned = client("Dial", "Tone", "1971-01-01", "(020) 7946-0958");
        keep(phoned);
        assertThat(clients().search("0207946", 10)).containsExactly(phoned);
        assertThat(clients().search("7946 0958", 10)).containsExactly(phoned);
        assertThat(clients().search("tone 0958", 10)).containsExactly(phoned);
        assertThat(clients().search("7946 0959", 10)).isEmpty();
    }

    @Test
    void findsByTheDayOfBirthHoweverItIsWritten() {
        Client born = client("May", "Daye", "1966-09-03", "");
        keep(born);
        for (String typed : new String[] {
            "1966-09-03", "3/9/1966", "03.09.1966", "3 Sep 1966", "3 Sept 1966", "daye 3/9/1966", "1966"
        }) {
            assertThat(clients().search(typed, 10)).as(typed).containsExactly(born);
        }
        assertThat(clients().search("9/3/1966", 10)).isEmpty();
    }

    @Test
    void putsFamilyNamesInOrderWithoutRegardToCapitalsAndAccents() {
        Client last = client("Anna", "zz Order", "1990-01-01", "");
        Client second = client("Berta", "Élan Order", "1990-01-01", "");
        Client first = client("Cilla", "Ebb Order", "1990-01-01", "");
        keep(last, second, first);
        assertThat(clients().search("order", 10)).containsExactly(first, second, last);
        assertThat(clients().search("order", 2)).containsExactly(first, second);
    }

    @Test
    void showsTheNewestVersionAndKeepsTheOlderOnes() {
        Client maiden = client("Rosa", "Before", "1985-06-01", "");
        Client married = new Client(
                maiden.id(),
                "Rosa",
                "After",
                maiden.born(),
                Sex.FEMALE,
                2,
                "",
                "",
                "",
                null,
                maiden.provenance().next(AUTHOR, NINE.plusSeconds(60), "married"));
        keep(maiden, married);
        assertThat(clients().find(maiden.id())).contains(married);
        assertThat(clients().search("before", 10)).isEmpty();
        assertThat(clients().versions(maiden.id())).containsExactly(married, maiden);
    }

    @Test
    void refusesAVersionThatIsAlreadyWritten() {
        Client client = client("Twice", "Written", "1985-06-01", "");
        keep(client);
        assertThatThrownBy(() -> keep(client)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void namesOthersWhoShareBothNames() {
        Client one = client("José", "Silva", "1970-01-01", "");
        Client other = client("Jose", "SILVA", "1991-08-08", "");
        Client sister = client("Josefa", "Silva", "1970-01-01", "");
        keep(one, other, sister);
        assertThat(clients().namesakes(one)).containsExactly(other);
        assertThat(clients().namesakes(sister)).isEmpty();
    }

    private void keep(Client... some) {
        inTransaction(() -> Arrays.stream(some).forEach(clients()::add));
    }

    private static Provenance first() {
        return Provenance.first(AUTHOR, NINE);
    }

    private static Client client(String given, String family, String born, String phone) {
        return new Client(
                UUID.randomUUID(),
                given,
                family,
                LocalDate.parse(born),
                Sex.UNKNOWN,
                null,
                "",
                phone,
                "",
                null,
                first());
    }
}
