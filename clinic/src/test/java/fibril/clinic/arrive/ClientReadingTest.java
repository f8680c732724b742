package fibril.clinic.arrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fibril.clinic.people.Sex;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    void theDaysOfAFileTellTheirOrder() {
        assertThat(DayOrder.told(List.of("13/02/1980", "01/02/1990"))).isEqualTo(DayOrder.Told.DAY_FIRST);
        assertThat(DayOrder.told(List.of("02/13/1980", ""))).isEqualTo(DayOrder.Told.MONTH_FIRST);
        assertThat(DayOrder.told(List.of("01/02/1990", "12/11/1980"))).isEqualTo(DayOrder.Told.EITHER);
        assertThat(DayOrder.told(List.of("13/02/1980", "02/13/1980"))).isEqualTo(DayOrder.Told.CONTRADICTING);
        assertThat(DayOrder.told(List.of("1980-02-13", "05/05/1990"))).isEqualTo(DayOrder.Told.DAY_FIRST);
    }

    @Test
    void aDayIsReadInTheOrderThatWasChosenAndIsoInEither() {
        assertThat(DayOrder.DAY_FIRST.day("1/2/1990")).contains(LocalDate.of(1990, 2, 1));
        assertThat(DayOrder.MONTH_FIRST.day("1.2.1990")).contains(LocalDate.of(1990, 1, 2));
        assertThat(DayOrder.MONTH_FIRST.day("1990-02-01 00:00:00")).contains(LocalDate.of(1990, 2, 1));
        assertThat(DayOrder.DAY_FIRST.day("29/02/2023")).isEmpty();
        assertThat(DayOrder.DAY_FIRST.day("29/02/2024")).isPresent();
        assertThat(DayOrder.DAY_FIRST.day("1/2/90")).isEmpty();
    }

    @Test
    void columnsAreGuessedByTheirHeadingsAndChangedByHand() {
        List<String> headings = List.of("Guest Code", "First Name", "LAST-NAME", "E-mail", "Client", "DOB", "Colour");
        Matching guessed = Matching.guessed(headings);
        assertThat(guessed.columns())
                .containsEntry(ClientField.GIVEN, 1)
                .containsEntry(ClientField.FAMILY, 2)
                .containsEntry(ClientField.EMAIL, 3)
                .containsEntry(ClientField.BORN, 5)
                .doesNotContainKey(ClientField.NAME);
        Matching changed = guessed.changed(Map.of(ClientField.NOTES, "Colour", ClientField.EMAIL, ""), headings);
        assertThat(changed.columns()).containsEntry(ClientField.NOTES, 6).doesNotContainKey(ClientField.EMAIL);
        assertThat(guessed.changed(Map.of(ClientField.PHONE, "DOB"), headings).missing())
                .contains("the birth date: born");
        assertThatThrownBy(() -> guessed.changed(Map.of(ClientField.NOTES, "Color"), headings))
                .hasMessageContaining("no column “Color”")
                .hasMessageContaining("Colour");
    }

    @Test
    void namesComeInTwoColumnsOrInOne() {
        assertThat(read("Name,DOB\n\"Ash, Ada Jane\",1980-01-01\n").clients())
                .singleElement()
                .satisfies(client -> {
                    assertThat(client.given()).isEqualTo("Ada Jane");
                    assertThat(client.family()).isEqualTo("Ash");
                });
        assertThat(read("Name,DOB\nAda Jane Ash,1980-01-01\n").clients())
                .singleElement()
                .satisfies(client -> assertThat(client.family()).isEqualTo("Ash"));
        assertThat(read("Name,DOB\nAda,1980-01-01\n").problems())
                .containsExactly(new ClientReading.Problem(2, "Name", "Ada", "a given and a family name"));
    }

    @Test
    void everythingThatIsWrongWithALineIsToldAtOnce() {
        ClientReading.Read read = read("First Name,Last Name,DOB,Email,Mobile,Skin Type,Gender\n"
                + "Ada,,31/02/1980,ada,call me,7,x\n"
                + "Ben,Birch,2027-01-01,ben@example.com,01632 960001,IV,male\n"
                + "Cleo,Cedar,1990-12-31,cleo@example.com,'+44 (1632) 960002,2,F,surplus\n"
                + "Dora,Dogwood,1990-12-31,,'+44 (1632) 960003,Type III,non-binary\n");
        assertThat(read.problems())
                .extracting(ClientReading.Problem::line, ClientReading.Problem::column, ClientReading.Problem::value)
                .containsExactly(
                        tuple(2L, "Last Name", ""),
                        tuple(2L, "DOB", "31/02/1980"),
                        tuple(2L, "Skin Type", "7"),
                        tuple(2L, "Email", "ada"),
                        tuple(2L, "Mobile", "call me"),
                        tuple(3L, "DOB", "2027-01-01"),
                        tuple(4L, "column 8", "surplus"));
        assertThat(read.clients()).singleElement().satisfies(dora -> {
            assertThat(dora.phone()).isEqualTo("+44 1632 960003");
            assertThat(dora.skinType()).isEqualTo(3);
            assertThat(dora.sex()).isEqualTo(Sex.UNKNOWN);
        });
    }

    @Test
    void whatAnotherProductSaidIsMarkedAndWritesOverNothing() {
        ArrivingClient came = read("Name,DOB,Notes,Email\nAda Ash,1980-01-01,allergic to lidocaine,ada@example.com\n")
                .clients()
                .getFirst();
        var written = fibril.clinic.practice.Provenance.first(new java.util.UUID(0, 1), java.time.Instant.EPOCH);
        var fresh = came.asNew(new java.util.UUID(0, 2), written);
        assertThat(fresh.notes()).isEqualTo("From elsewhere: allergic to lidocaine");
        var standing = new fibril.clinic.people.Client(
                new java.util.UUID(0, 3),
                "Ada",
                "Ash",
                LocalDate.of(1980, 1, 1),
                Sex.FEMALE,
                2,
                "other@example.com",
                "",
                "ours",
                null,
                written);
        var filled = came.filledInto(standing, written.next(new java.util.UUID(0, 1), java.time.Instant.EPOCH, "why"));
        assertThat(filled.email()).isEqualTo("other@example.com");
        assertThat(filled.sex()).isEqualTo(Sex.FEMALE);
        assertThat(filled.notes()).isEqualTo("ours\nFrom elsewhere: allergic to lidocaine");
        assertThat(came.filledInto(filled, written).notes()).isEqualTo(filled.notes());
    }

    private static ClientReading.Read read(String text) {
        ForeignSheet sheet = ForeignSheet.read(text.getBytes(StandardCharsets.UTF_8));
        return new ClientReading(sheet, Matching.guessed(sheet.headings()).columns(), DayOrder.DAY_FIRST, TODAY).read();
    }
}
