package fibril.clinic.practice.pages;

import java.util.List;

/** What /practice shows: everything the practice sets for itself. */
public record PracticePage(List<Line> lines) {

    /** One page to go to, and what is set there. */
    public record Line(String href, String title, String text) {}

    public PracticePage {
        lines = List.copyOf(lines);
    }
}
