package fibril.clinic.practice.pages;

import java.util.List;

/**
 * What /account/passkeys shows.
 *
 * @param room whether there may be one more
 */
public record PasskeysPage(List<Line> lines, boolean room) {

    public record Line(String label, String since, String end) {}

    public PasskeysPage {
        lines = List.copyOf(lines);
    }
}
