package fibril.clinic.recover.pages;

import fibril.clinic.web.Mark;
import java.util.List;

/** What /flags shows: what stands open, what an authority still waits for, and what was closed lately. */
public record FlagsPage(List<Line> open, List<Line> owing, List<Line> closed) {

    public record Line(
            Mark mark,
            String urgency,
            String when,
            String sign,
            String client,
            String what,
            String href,
            boolean late) {}
}
