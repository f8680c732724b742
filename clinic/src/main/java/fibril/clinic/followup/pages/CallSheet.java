package fibril.clinic.followup.pages;

import fibril.clinic.web.Sheet;
import java.util.List;
import java.util.stream.Stream;

/** The due list for a spreadsheet. */
final class CallSheet {

    private CallSheet() {}

    static byte[] of(List<DueRow> rows, DueWords words) {
        List<String> heading = Stream.of("name", "phone", "what", "window", "contact", "practitioner")
                .map(column -> words.t("followup.column." + column))
                .toList();
        return Sheet.csv(
                heading,
                rows.stream()
                        .map(row -> List.of(
                                (row.name() + " " + row.born()).strip(),
                                row.phone(),
                                row.what(),
                                row.window(),
                                row.contact(),
                                row.practitioner()))
                        .toList());
    }
}
