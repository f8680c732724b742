package fibril.app.arriving;

import static fibril.app.arriving.Arriving.SAMPLES;
import static fibril.app.arriving.Arriving.good;
import static fibril.app.arriving.Arriving.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.leaving.Leaving;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients in from files as other products write them; everybody in them is made up. */
class ArriveCommandTest {

    @TempDir
    private Path parent = Path.of(".");

    private Arriving practice = new Arriving(parent, "");

    @BeforeEach
    void anEmptyPractice() {
        practice = Arriving.empty(parent.resolve("practice"), "");
    }

    @Test
    void showsBeforeItWrites() {
        Leaving.Told told = clients(SAMPLES.resolve("vagaro/customers.csv"));
        good(told);
        assertThat(told.out())
                .contains(
                        "2 rows of clients, Windows-1252, columns parted by “;”",
                        "“Last Name” is family",
                        "“Day Phone” is left out",
                        "line 2: Élodie Madeup-Elm, born 1999-12-31, female",
                        "Nothing was written");
        assertThat(people()).isEmpty();
    }

    @Test
    void asksForTheOrderOfDaysWhereTheFileDoesNotTell() throws IOException {
        Path file = file("days.csv", "Name,DOB\nAda Ash,01/02/1990\n");
        refused(clients(file), "can be read both ways; say day-first or month-first");
        good(clients(file, "--days", "month-first", "--take"));
        assertThat(people()).containsExactly("Ada Ash 1990-01-02");
    }

    @Test
    void nothingIsWrittenWhileALineIsFaultyAndEachIsNamed() throws IOException {
        Path file = file(
                "faulty.csv",
                "Name,DOB,Email\nAda Ash,1990-02-30,ada\u001b[2J\nBen Birch,1990-02-28,ben@example.com\nCleo Cedar,,\n");
        Leaving.Told told = clients(file, "--take");
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err())
                .contains(
                        "line 2, DOB: “1990-02-30” is not a day from 1900-01-01",
                        "line 2, Email: “ada[2J” is not an address",
                        "line 4, DOB: “” is not a day: Fibril keeps nobody without a birth date")
                .doesNotContain("\u001b");
        assertThat(people()).isEmpty();
        good(clients(file, "--take", "--leave-out-faulty"));
        assertThat(people()).containsExactly("Ben Birch 1990-02-28");
    }

    @Test
    void whoMayBeHereAlreadyIsAskedAbout() throws IOException {
        good(clients(SAMPLES.resolve("zenoti/guests.csv"), "--take"));
        Path file = file("more.csv", "Name,DOB\nCleo Madeup-O'Cedar,1992-07-14\nPia Pine,1990-01-01\n");
        refused(clients(file, "--take"), "1 row may be here already");
        assertThat(clients(file).out())
                .contains("line 2: Cleo Madeup-O'Cedar has the name and birth date of Cleo", "skip, both or same?");
        refused(clients(file, "--same", "marry"), "“marry” is none of skip, both, same");
        refused(clients(file, "--line", "3=skip"), "line 3 is alike to nothing");
        good(clients(file, "--take", "--line", "2=skip"));
        assertThat(people()).hasSize(3);
    }

    @Test
    void aFileIsTakenInOnceAndTakenBackWhole() {
        Path file = SAMPLES.resolve("zenoti/guests.csv");
        good(clients(file, "--take"));
        refused(clients(file, "--take"), "this very file was taken in at");
        String number = practice.arrive("--list").out().strip().split(" ", -1)[0];
        assertThat(practice.arrive("--undo", number).out()).contains("Taken back: 2 rows of guests.csv");
        assertThat(people()).isEmpty();
        refused(practice.arrive("--undo", number), "taken back already");
        good(clients(file, "--take"));
        good(practice.run("verify"));
    }

    @Test
    void whoWasWrittenAboutIsNamedAndNothingGoes() {
        good(clients(SAMPLES.resolve("zenoti/guests.csv"), "--take"));
        String number = practice.arrive("--list").out().strip().split(" ", -1)[0];
        good(practice.arrive(
                "--notes",
                SAMPLES.resolve("zenoti/notes.csv").toString(),
                "--from",
                "Zenoti",
                "--days",
                "month-first",
                "--take"));
        String cleo = practice.texts("select id from client where given_name = 'Cleo'")
                .getFirst();
        refused(practice.arrive("--undo", number), "something was written since about /clients/" + cleo);
        assertThat(people()).hasSize(2);
    }

    @Test
    void aVisitStaysBookedForWhomALinkWasMadeSince() throws IOException {
        good(clients(file("people.csv", "Client ID,Name,DOB\n7,Ada Ash,1990-01-02\n"), "--take"));
        Path visits = file("visits.csv", "Client ID,Date,Start Time,Staff\n7,2096-07-02,10:00,Olga Oak\n");
        good(practice.arrive("--visits", visits.toString(), "--from", "Zenoti", "--take"));
        String number =
                practice.texts("select id from arrival where kind = 'VISITS'").getFirst();
        practice.write("insert into client_link (id, client, about, purpose, token_hash, made_at, made_by, expires_at,"
                + " wrong_tries) select id, client, id, 'BEFORE_VISIT', 'abc', written_at + 1, id, ends_at, 0"
                + " from appointment");
        refused(practice.arrive("--undo", number), "something was written since about /clients/");
        assertThat(practice.texts("select id from appointment")).hasSize(1);
    }

    @Test
    void columnsAreMatchedByHandAndFromAFile() throws IOException {
        Path odd = file("odd.csv", "Nom,Né,Allergies,Bemerkung\nAda Ash,1990-01-01,none,likes tea\n");
        refused(clients(odd), "no column was found for name or given or family; nor for born");
        refused(clients(odd, "--column", "nme=Nom"), "“nme” is no field of clients; there are reference, given");
        refused(clients(odd, "--column", "name=Name"), "there is no column “Name”; the file has Nom, Né");
        Path columns =
                file("columns.txt", "# how they call it\nname = Nom\nborn = Né\n\ntext = Allergies\ntext=Bemerkung\n");
        good(clients(odd, "--columns", columns.toString(), "--take"));
        assertThat(people()).containsExactly("Ada Ash 1990-01-01");
        assertThat(practice.texts("select words from arrived_entry"))
                .containsExactly("Allergies: none\nBemerkung: likes tea");
    }

    @Test
    void whatCannotBeDoneIsToldInWords() throws IOException {
        refused(practice.arrive(), "say what to do");
        refused(practice.arrive("--undo", "00000000-0000-0000-0000-000000000404"), "nothing was taken in");
        refused(clients(parent.resolve("none.csv")), "there is no file");
        refused(clients(file("empty.csv", "")), "the file is empty");
        refused(
                practice.arrive(
                        "--clients", file("a.csv", "Name,DOB\nA B,1990-01-01\n").toString()),
                "--from");
        refused(Leaving.run("arrive", "--data", parent.resolve("no").toString(), "--list"), "holds no fibril.db");
        refused(
                practice.arrive(
                        "--visits",
                        file("v.csv", "Client ID,Date\n1,2096-01-01\n").toString(),
                        "--from",
                        "X",
                        "--practitioner",
                        "nobody"),
                "nobody who treats here is called “nobody”");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(parent.resolve(name), content, StandardCharsets.UTF_8);
    }

    private Leaving.Told clients(Path file, String... more) {
        return practice.arrive(
                Stream.concat(Stream.of("--clients", file.toString(), "--from", "Zenoti"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<String> people() {
        return practice.texts("select given_name || ' ' || family_name || ' ' || born_on from client order by 1");
    }
}
