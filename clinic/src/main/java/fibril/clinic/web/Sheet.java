package fibril.clinic.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows for a spreadsheet, as CSV (RFC 4180). What a spreadsheet would take for a formula is kept from being one. */
public final class Sheet {

    private static final Pattern FORMULA = Pattern.compile("[\\t\\r]|\\s*[=+\\-@＝＋－＠]");

    private Sheet() {}

    public static byte[] csv(List<String> heading, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(heading);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Sheet::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be written", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A number or a telephone number may begin with a sign. */
    static String harmless(String text) {
        return isTelephone(text) || text.matches("-[0-9]+(\\.[0-9]+)?") ? text : guarded(text);
    }

    private static boolean isTelephone(String text) {
        return text.matches("\\+[0-9 ()./-]+");
    }

    /**
     * A spreadsheet would run what begins like a formula; behind an apostrophe it is text. Some take a wide sign for the
     * narrow one, and drop blanks before it.
     */
    public static String guarded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
