package fibril.app.leaving;

import static fibril.app.leaving.LeavingTest.good;
import static fibril.app.leaving.LeavingTest.refused;
import static fibril.app.leaving.MadeUpPractice.run;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.leaving.MadeUpPractice.Answer;
import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients in from files as other products write them; everybody in them is made up. */
class ArriveCommandTest {

    private static final Path SAMPLES = Path.of("src/test/resources/arrive");

    @TempDir
    private Path parent = Path.of(".");

    private Path data;

    @BeforeEach
    void anEmptyPractice() {
        data = parent.resolve("practice");
        Database.inFolder(data).migrated().close();
    }

    @Test
    void takesInFilesOfThreeShapes() {
        Answer vagaro = arrive("customers-us.csv", "--take");
        assertThat(vagaro.out()).contains("UTF-8, columns parted by “,”", "Taken in: 3 clients");
        Answer pabau = arrive("clients-uk.csv", "--take");
        assertThat(pabau.out()).contains("Windows-1252, columns parted by “;”", "Taken in: 3 clients");
        Answer zenoti = arrive("guests.tsv", "--take");
        assertThat(zenoti.out()).contains("columns parted by tab", "Taken in: 3 clients");
        assertThat(people())
                .containsExactlyInAnyOrder(
                        "Ada Ash 1980-03-25 FEMALE +1 555 0100",
                        "Ben Birch 1975-12-01 MALE +1 555 0101",
                        "Cleo O'Cedar 1992-07-04 UNKNOWN ",
                        "Zoë Müller 1984-02-29 FEMALE 01632 960010",
                        "Ida Ilex 1999-12-31 FEMALE 01632 960011",
                        "Jo Juniper 1966-05-13 MALE ",
                        "Lena Maria Larch 1990-01-02 FEMALE 07700 900001",
                        "Max Maple 1988-11-30 UNKNOWN 07700 900002",
                        "Nia Nutmeg 2001-06-15 FEMALE ");
        assertThat(run("verify", "--data", data.toString())).satisfies(LeavingTest::good);
    }

    @Test
    void showsBeforeItWrites() {
        Answer answer = arrive("clients-uk.csv");
        good(answer);
        assertThat(answer.out())
                .contains(
                        "“Surname” is family",
                        "“Salutation” is left out",
                        "line 2: Zoë Müller, born 1984-02-29, female",
                        "Nothing was written");
        assertThat(people()).isEmpty();
    }

    @Test
    void asksForTheOrderOfDaysWhereTheFileDoesNotTell() throws IOException {
        Path file = Files.writeString(parent.resolve("days.csv"), "Name,DOB\nAda Ash,01/02/1990\n");
        refused(take(file), "can be read both ways; say day-first or month-first");
        good(take(file, "--days", "month-first", "--take"));
        assertThat(people()).containsExactly("Ada Ash 1990-01-02 UNKNOWN ");
    }

    @Test
    void nothingIsWrittenWhileALineIsFaultyAndEachIsNamed() throws IOException {
        Path file = Files.writeString(
                parent.resolve("faulty.csv"), "Name,DOB,Email\nAda Ash,1990-02-30,ada\nBen Birch,1990-02-28,ben@example.com\n");
        Answer answer = take(file, "--take");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err())
                .contains("line 2, DOB: “1990-02-30” is not a day from 1900-01-01", "line 2, Email: “ada” is not an address");
        assertThat(people()).isEmpty();
        good(take(file, "--take", "--leave-out-faulty"));
        assertThat(people()).containsExactly("Ben Birch 1990-02-28 UNKNOWN ");
    }

    @Test
    void whoMayBeHereAlreadyIsAskedAbout() throws IOException {
        arrive("customers-us.csv", "--take");
        Path file = Files.writeString(
                parent.resolve("more.csv"), "Name,DOB,Mobile\nAda Ash,1980-03-25,+1 555 0199\nPia Pine,1990-01-01,\n");
        refused(take(file, "--take"), "1 clients may be here already");
        assertThat(take(file).out()).contains("line 2: Ada Ash has the name and birth date of Ada Ash");
        refused(take(file, "--same", "marry"), "“marry” is none of keep, fill, skip");
        refused(take(file, "--line", "3=skip"), "line 3 is alike to nobody");
        good(take(file, "--take", "--line", "2=skip"));
        assertThat(people()).hasSize(4).contains("Ada Ash 1980-03-25 FEMALE +1 555 0100");
    }

    @Test
    void aFileIsTakenInOnceAndTakenBackWhole() {
        arrive("customers-us.csv", "--take");
        refused(arrive("customers-us.csv", "--take"), "this very file was taken in at");
        String number = run("arrive", "--data", data.toString(), "--list").out().strip().split(" ", -1)[0];
        Answer back = run("arrive", "--data", data.toString(), "--undo", number);
        assertThat(back.out()).contains("Taken back: 3 clients of customers-us.csv");
        assertThat(people()).isEmpty();
        refused(run("arrive", "--data", data.toString(), "--undo", number), "taken back already");
        good(arrive("customers-us.csv", "--take"));
        good(run("verify", "--data", data.toString()));
    }

    @Test
    void whatCannotBeDoneIsToldInWords() throws IOException {
        refused(run("arrive", "--data", data.toString()), "say what to do");
        refused(run("arrive", "--data", data.toString(), "--undo", "00000000-0000-0000-0000-000000000404"), "nothing was taken in");
        refused(take(parent.resolve("none.csv")), "there is no file");
        refused(take(Files.writeString(parent.resolve("empty.csv"), "")), "the file is empty");
        Path odd = Files.writeString(parent.resolve("odd.csv"), "Nom,Né\nAda Ash,1990-01-01\n", StandardCharsets.UTF_8);
        refused(take(odd), "no column was found for the names");
        refused(take(odd, "--column", "nme=Nom"), "“nme” is no field");
        refused(take(odd, "--column", "name=Name"), "there is no column “Name”; the file has Nom, Né");
        good(take(odd, "--column", "name=Nom", "--column", "born=Né", "--take"));
        refused(run("arrive", "--data", parent.resolve("no").toString(), "--list"), "holds no fibril.db");
    }

    private Answer arrive(String sample, String... more) {
        return take(SAMPLES.resolve(sample), more);
    }

    private Answer take(Path file, String... more) {
        return run(Stream.concat(
                        Stream.of("arrive", "--data", data.toString(), "--clients", file.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> people() {
        List<String> people = new ArrayList<>();
        try (SqliteFile database = SqliteFile.in(data)) {
            database.dsl()
                    .fetch("select given_name || ' ' || family_name || ' ' || born_on || ' ' || sex || ' ' || phone from client")
                    .forEach(row -> people.add(row.get(0, String.class)));
        }
        return people;
    }
}
