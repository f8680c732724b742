package fibril.clinic.arrive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of another product as rows and columns, whatever it was written with.
 *
 * @param encoding UTF-8, UTF-16 or Windows-1252, whichever it turned out to be
 */
public record ForeignSheet(String encoding, char delimiter, List<String> headings, List<Row> rows) {

    public static final int MOST_ROWS = 200_000;

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int MOST_COLUMNS = 500;
    private static final int START = 65_536;

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

    /** How the bytes are letters. */
    private record Letters(String name, Charset charset, int skipped) {}

    public ForeignSheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    public static ForeignSheet read(byte[] file) {
        if (begins(file, 'P', 'K') || begins(file, 0xd0, 0xcf)) {
            throw new Unreadable("this is a workbook, not a CSV file; save it as “CSV UTF-8”");
        }
        Letters letters = letters(file);
        char delimiter = delimiter(start(file, letters));
        List<Row> rows = rows(file, letters, delimiter);
        if (rows.isEmpty()) throw new Unreadable("the file is empty");
        List<String> headings =
                rows.getFirst().cells().stream().map(String::strip).toList();
        if (rows.size() < 2) throw new Unreadable("there is no row under the headings " + headings);
        return new ForeignSheet(
                letters.name,
                delimiter,
                headings,
                rows.subList(1, rows.size()).stream()
                        .filter(row -> !row.isEmpty())
                        .toList());
    }

    /** What a column is called; one without a heading by its number. */
    public String heading(int column) {
        String heading = column < headings.size() ? headings.get(column) : "";
        return heading.isEmpty() ? "column " + (column + 1) : heading;
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
    }

    private static Letters letters(byte[] file) {
        if (begins(file, 0xff, 0xfe)) return new Letters("UTF-16", StandardCharsets.UTF_16LE, 2);
        if (begins(file, 0xfe, 0xff)) return new Letters("UTF-16", StandardCharsets.UTF_16BE, 2);
        boolean marked = begins(file, 0xef, 0xbb) && file.length > 2 && (file[2] & 0xff) == 0xbf;
        if (isUtf8(file)) return new Letters("UTF-8", StandardCharsets.UTF_8, marked ? 3 : 0);
        return new Letters("Windows-1252", Charset.forName("windows-1252"), 0);
    }

    private static boolean isUtf8(byte[] file) {
        char[] some = new char[START];
        try (Reader strict =
                new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            while (strict.read(some) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException older) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Reader reader(byte[] file, Letters letters) {
        return new InputStreamReader(
                new ByteArrayInputStream(file, letters.skipped, file.length - letters.skipped), letters.charset);
    }

    private static String start(byte[] file, Letters letters) {
        char[] some = new char[START];
        try (Reader reader = reader(file, letters)) {
            int read = reader.read(some);
            return read < 0 ? "" : new String(some, 0, read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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

    private static List<Row> rows(byte[] file, Letters letters, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        List<Row> rows = new ArrayList<>();
        BoundedReader bounded = new BoundedReader(reader(file, letters));
        long last = 0;
        try (CSVParser parser = CSVParser.parse(bounded, format)) {
            for (CSVRecord record : parser) {
                List<String> cells = Stream.of(record.values()).toList();
                last = parser.getCurrentLineNumber();
                rows.add(new Row(last - linesWithin(cells), cells));
                bounded.nextRow();
                refuseTooMany(rows.size(), cells.size());
            }
        } catch (BoundedReader.TooMuch much) {
            throw new Unreadable("the row after line " + last + " " + much.getMessage());
        } catch (IOException | UncheckedIOException broken) {
            throw new Unreadable("the row after line " + last + " cannot be read: " + broken.getMessage());
        }
        return rows;
    }

    private static void refuseTooMany(int rows, int columns) {
        if (rows > MOST_ROWS + 1) {
            throw new Unreadable("the file has more than " + MOST_ROWS + " rows; bring it in parts");
        }
        if (columns > MOST_COLUMNS) throw new Unreadable("the file has more than " + MOST_COLUMNS + " columns");
    }

    private static long linesWithin(List<String> cells) {
        return cells.stream()
                .mapToLong(cell -> cell.chars().filter(each -> each == '\n').count()
                        + (cell.indexOf('\r') < 0 ? 0 : loneReturns(cell)))
                .sum();
    }

    private static long loneReturns(String cell) {
        long lone = 0;
        for (int i = 0; i < cell.length(); i++) {
            boolean alone = i + 1 == cell.length() || cell.charAt(i + 1) != '\n';
            if (cell.charAt(i) == '\r' && alone) lone++;
        }
        return lone;
    }
}
