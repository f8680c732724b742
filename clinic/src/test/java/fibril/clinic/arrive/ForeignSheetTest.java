package fibril.clinic.arrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignSheetTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void readsWhateverItWasWrittenWith() {
        for (String delimiter : new String[] {",", ";", "\t"}) {
            String text = "Name%sNotes\r\nZoë%s“fine”\r\n".replace("%s", delimiter);
            for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS)) {
                ForeignSheet sheet = ForeignSheet.read(text.getBytes(charset));
                assertThat(sheet.headings()).containsExactly("Name", "Notes");
                assertThat(sheet.rows()).extracting(ForeignSheet.Row::cells).containsExactly(List.of("Zoë", "“fine”"));
                assertThat(sheet.delimiter()).isEqualTo(delimiter.charAt(0));
                assertThat(sheet.encoding()).isEqualTo(charset == WINDOWS ? "Windows-1252" : "UTF-8");
            }
        }
    }

    @Test
    void aMarkOfTheEncodingIsNoPartOfTheFirstHeading() {
        assertThat(read("\ufeffName,Born\nAda,1980-01-01\n").headings()).containsExactly("Name", "Born");
    }

    @Test
    void aDelimiterBetweenQuotesDoesNotCount() {
        ForeignSheet sheet = read("\"Last, First, Middle\";Born\n\"Ash, Ada\";1980-01-01\n");
        assertThat(sheet.headings()).containsExactly("Last, First, Middle", "Born");
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Ash, Ada", "1980-01-01");
    }

    @Test
    void knowsTheLineOfEachRowAlsoBehindOneOfSeveralLines() {
        ForeignSheet sheet = read("Name,Notes\nAda,\"one\ntwo\nthree\"\n\nBen,\nCleo,x\n");
        assertThat(sheet.rows()).extracting(ForeignSheet.Row::line).containsExactly(2L, 6L, 7L);
        assertThat(sheet.rows().getFirst().cells().get(1)).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void whatIsNoSheetIsToldInWords() {
        assertThatThrownBy(() -> read("")).hasMessage("the file is empty");
        assertThatThrownBy(() -> read(" \n\n")).hasMessage("the file is empty");
        assertThatThrownBy(() -> read("Name,Born\n")).hasMessageContaining("no row under the headings [Name, Born]");
        assertThatThrownBy(() -> read("Name,Born\nAda,\"open\n")).isInstanceOf(ForeignSheet.Unreadable.class);
        assertThatThrownBy(() -> read("PK\u0003\u0004")).hasMessageContaining("workbook");
        assertThatThrownBy(() -> ForeignSheet.read("Name\n".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(ForeignSheet.Unreadable.class);
    }

    private static ForeignSheet read(String text) {
        return ForeignSheet.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
