package fibril.clinic.practice.pages;

import fibril.clinic.web.Mark;
import java.util.List;

/** What /practice shows: everything the practice sets for itself, and what of the set-up is not done yet. */
public record PracticePage(List<Line> lines, List<Check> checks) {

    /** What was looked at, whether it works, and what that means for the work. */
    public record Check(Mark mark, String state, String means, String href) {}

    /** One page to go to, and what is set there. */
    public record Line(String href, String title, String text) {}

    public PracticePage {
        lines = List.copyOf(lines);
        checks = List.copyOf(checks);
    }
}
