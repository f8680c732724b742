package fibril.clinic.treat.pages;

import java.util.List;
import java.util.stream.Collectors;

/** Lines for a spreadsheet. What a spreadsheet would take for a formula is kept from being one. */
final class Csv {

    private Csv() {}

    static String of(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String text) {
        return '"' + harmless(text).replace("\"", "\"\"") + '"';
    }

    private static String harmless(String text) {
        boolean phone = text.matches("\\+[0-9 ()./-]+");
        return !phone && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
