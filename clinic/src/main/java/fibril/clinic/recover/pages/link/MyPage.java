package fibril.clinic.recover.pages.link;

import fibril.clinic.recover.HerAppointments;
import fibril.clinic.web.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /my shows on a client's telephone: where she is in healing, what to do now, and how to reach us. */
public record MyPage(
        String name,
        String where,
        String since,
        @Nullable Week week,
        Help help,
        List<Standing> standing,
        @Nullable Ask ask,
        String next,
        List<HerAppointments.Line> booked,
        String phase,
        List<String> normal,
        List<Line> todo,
        List<Line> avoid,
        List<Line> soon,
        @Nullable Band band,
        List<Line> emergencies,
        List<Line> calls,
        List<Told> told) {

    /** The first week, hour by hour. */
    public record Week(long hour, long hours) {}

    /** How to reach the practice; {@code call} is empty where no number is set. */
    public record Help(String phone, String call, String emergency) {}

    /** What her own answers raised and nobody has closed yet. */
    public record Standing(Mark mark, String sign, String tell, boolean emergency) {}

    /** The check-in that is due now. */
    public record Ask(String title, String href) {}

    /** What to know, and the time that goes with it; either may be empty. */
    public record Line(String text, String when) {}

    /** How long redness is expected, on a line of {@code hours}; the numbers are hours too. {@code past} asks who is past it. */
    public record Band(long hours, long from, long middle, long to, long now, String says, String past, String rests) {}

    public record Told(String when, String what, String href) {}
}
