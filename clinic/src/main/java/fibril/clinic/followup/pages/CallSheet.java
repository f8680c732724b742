package fibril.clinic.followup.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The due list for a spreadsheet. What a spreadsheet would take for a formula is kept from being one. */
final class CallSheet {

    private CallSheet() {}

    static String of(List<DueRow> rows, DueWords words) {
        Stream<List<String>> heading =
                Stream.of(List.of("name", "phone", "what", "window", "contact", "practitioner").stream()
                        .map(column -> words.t("followup.column." + column))
                        .toList());
        Stream<List<String>> lines = rows.stream()
                .map(row -> List.of(
                        (row.name() + " " + row.born()).strip(),
                        row.phone(),
                        row.what(),
                        row.window(),
                        row.contact(),
                        row.practitioner()));
        return Stream.concat(heading, lines)
                .map(line -> line.stream().map(CallSheet::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean phone = text.matches("\\+[0-9 ()./-]+");
        String harmless = !phone && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
