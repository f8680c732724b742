package fibril.clinic.recover.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Problem;
import fibril.clinic.web.SourceLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /sessions/{session}/aftercare shows: the sheet itself, and round it what only staff need. */
public record AfterCarePage(
        ClientHead head,
        String address,
        String links,
        String client,
        String day,
        String treated,
        String counted,
        boolean asPlanned,
        List<Step> steps,
        List<Phase> phases,
        List<Call> emergencies,
        List<Call> calls,
        String phone,
        String emergencyWords,
        String versions,
        List<String> given,
        String ended,
        String endedSent,
        @Nullable String endedError,
        List<Choice> ways,
        String way,
        @Nullable String wayError,
        List<Problem> problems) {

    /** From when something is allowed again. */
    public record Step(
            String what,
            String waiting,
            String from,
            boolean passed,
            List<String> setHere,
            Conflict conflict,
            Why why) {}

    /** How sources disagree; without positions there is nothing to say. */
    public record Conflict(String question, List<Position> positions, String recommend) {
        static final Conflict NONE = new Conflict("", List.of(), "");

        public boolean isThere() {
            return !positions.isEmpty();
        }
    }

    public record Position(String says, String by) {}

    /** What a line rests on, and how firmly. */
    public record Why(String standing, List<SourceLine> sources) {}

    public record Phase(
            String id,
            String label,
            String span,
            boolean now,
            List<Line> normal,
            List<Line> todo,
            List<Line> avoid,
            List<Conflict> conflicts,
            Why why) {}

    /** One line of advice and its time of the clock, which may be empty. */
    public record Line(String text, String when) {}

    public record Call(String sign, String tell, String when) {}
}
