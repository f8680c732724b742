package fibril.clinic.arrive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of another product as rows and columns, whatever it was written with.
 *
 * @param encoding UTF-8 or Windows-1252, whichever it turned out to be
 */
public record ForeignSheet(String encoding, char delimiter, List<String> headings, List<Row> rows) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int MOST_ROWS = 200_000;

    /** @param line where the row begins in the file, counted from one */
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The file is none that can be read as rows and columns. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    public ForeignSheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    public static ForeignSheet read(byte[] file) {
        if (begins(file, 0xff, 0xfe) || begins(file, 'P', 'K')) {
            throw new Unreadable("this is a workbook or UTF-16, not a CSV file; save it as “CSV UTF-8”");
        }
        String encoding = "UTF-8";
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException older) {
            encoding = "Windows-1252";
            text = new String(file, WINDOWS);
        }
        if (text.startsWith("\ufeff")) text = text.substring(1);
        if (text.indexOf('\0') >= 0) throw new Unreadable("this is not text, or UTF-16; save it as “CSV UTF-8”");
        if (text.isBlank()) throw new Unreadable("the file is empty");
        char delimiter = delimiter(text);
        List<Row> rows = rows(text, delimiter);
        return new ForeignSheet(
                encoding,
                delimiter,
                rows.getFirst().cells().stream().map(String::strip).toList(),
                rows.stream().skip(1).filter(row -> !row.isEmpty()).toList());
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
    }

    /** Whichever parts the line of headings into most columns; what stands between quotes does not count. */
    private static char delimiter(String text) {
        String headings = text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
        char best = DELIMITERS[0];
        for (char each : DELIMITERS) if (count(headings, each) > count(headings, best)) best = each;
        return best;
    }

    private static long count(String text, char what) {
        return text.chars().filter(each -> each == what).count();
    }

    private static List<Row> rows(String text, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                List<String> cells = Stream.of(record.values()).toList();
                rows.add(new Row(parser.getCurrentLineNumber() - linesWithin(cells), cells));
                if (rows.size() > MOST_ROWS) {
                    throw new Unreadable("the file has more than " + MOST_ROWS + " rows; bring it in parts");
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new Unreadable("after " + rows.size() + " rows: " + broken.getMessage());
        }
        if (rows.size() < 2)
            throw new Unreadable("there is no row under the headings " + Arrays.toString(firstOf(rows)));
        return rows;
    }

    private static long linesWithin(List<String> cells) {
        return cells.stream()
                .mapToLong(cell -> cell.replaceAll("\r\n?", "\n")
                        .chars()
                        .filter(each -> each == '\n')
                        .count())
                .sum();
    }

    private static Object[] firstOf(List<Row> rows) {
        return rows.isEmpty() ? new Object[0] : rows.getFirst().cells().toArray();
    }
}
