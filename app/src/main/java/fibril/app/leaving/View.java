package fibril.app.leaving;

import fibril.clinic.web.Sheet;
import java.util.List;

/**
 * A sheet for people, of what stands today. The tables beside it hold every version; what a spreadsheet would take for a
 * formula is kept from being one here, so nothing is ever read in again from a view.
 */
record View(String name, List<String> heading, List<List<String>> rows) {

    View {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }

    byte[] csv() {
        return Sheet.csv(heading, rows);
    }
}
