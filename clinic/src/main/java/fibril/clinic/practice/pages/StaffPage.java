package fibril.clinic.practice.pages;

import java.util.List;

/** What /staff shows. */
public record StaffPage(List<Line> lines) {

    /** Somebody who works or worked here. */
    public record Line(
            String name, String signIn, String role, String href, boolean active, boolean pin, boolean locked) {}

    public StaffPage {
        lines = List.copyOf(lines);
    }
}
