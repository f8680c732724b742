package fibril.clinic.arrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignSheetTest {

    @Test
    void tellsHowAFileIsWritten() {
        String text = "Name;DOB\nZoë Müller;1984-02-29\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).encoding()).isEqualTo("UTF-8");
        assertThat(read(text.getBytes(Charset.forName("windows-1252"))).encoding())
                .isEqualTo("Windows-1252");
        for (var utf16 : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            ForeignSheet sheet = read(("\ufeff" + text).getBytes(utf16));
            assertThat(sheet.encoding()).isEqualTo("UTF-16");
            assertThat(sheet.rows().getFirst().cells()).containsExactly("Zoë Müller", "1984-02-29");
        }
        ForeignSheet marked = read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(marked.headings()).containsExactly("Name", "DOB");
        assertThat(marked.delimiter()).isEqualTo(';');
    }

    @Test
    void guessesTheDelimiterByTheHeadingsAndNotByWhatIsQuoted() {
        assertThat(read("\"Name, whole\"\tDOB\na\tb\n").headings()).containsExactly("Name, whole", "DOB");
        assertThat(read("a|b|c\n1|2|3\n").delimiter()).isEqualTo('|');
    }

    @Test
    void aRowStandsOnTheLineWhereItBegins() {
        ForeignSheet sheet = read("Name,Notes\r\nAda,\"one\r\ntwo\"\r\n\r\nBen,\"one\rtwo\"\r\nCleo,\n");
        assertThat(sheet.rows()).extracting(ForeignSheet.Row::line).containsExactly(2L, 5L, 7L);
    }

    @Test
    void aQuoteThatIsNeverClosedIsFoundBeforeTheWholeFileIsHeld() {
        byte[] file = new byte[100_000_000];
        Arrays.fill(file, (byte) 'x');
        byte[] start = "Name,DOB\nAda,1990-01-01\n\"".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, file, 0, start.length);
        refused(file, "the row after line 2 has more than a million letters");
        file[start.length - 1] = 'x';
        refused(file, "the row after line 2 has more than a million letters");
        refused("Name,DOB\nAda,\"1990".getBytes(StandardCharsets.UTF_8), "the row after line 1 cannot be read");
    }

    @Test
    void whatIsNoTextIsRefused() {
        refused("Name,DOB\nAda\0,1990-01-01\n".getBytes(StandardCharsets.UTF_8), "a NUL stands in it");
        refused("Name,DOB\nAda,1990-01-01\n".getBytes(StandardCharsets.UTF_16LE), "a NUL stands in it");
        refused(new byte[] {'P', 'K', 3, 4}, "a workbook");
        refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11}, "a workbook");
        refused(new byte[0], "the file is empty");
        refused(" \n\n".getBytes(StandardCharsets.UTF_8), "no row under the headings");
        refused("Name,DOB\n".getBytes(StandardCharsets.UTF_8), "no row under the headings");
        refused(("a" + ",b".repeat(600) + "\n1\n").getBytes(StandardCharsets.UTF_8), "more than 500 columns");
    }

    private static ForeignSheet read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ForeignSheet read(byte[] file) {
        return ForeignSheet.read(file);
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> ForeignSheet.read(file))
                .isInstanceOf(ForeignSheet.Unreadable.class)
                .hasMessageContaining(why);
    }
}
