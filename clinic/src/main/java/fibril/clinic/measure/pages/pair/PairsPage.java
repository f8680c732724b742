package fibril.clinic.measure.pages.pair;

import fibril.clinic.web.Chart;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /clients/{client}/comparisons shows: which two to hold beside each other, those that were, and the course of time. */
public record PairsPage(
        ClientHead head,
        String href,
        String notAble,
        Form form,
        List<Offer> offers,
        List<Choice> photographs,
        List<Six> sixes,
        String noiseHref,
        List<Line> compared,
        List<Trend> trends,
        String photographsHref) {

    public PairsPage {
        offers = List.copyOf(offers);
        photographs = List.copyOf(photographs);
        sixes = List.copyOf(sixes);
        compared = List.copyOf(compared);
        trends = List.copyOf(trends);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }

    /** The first and the newest of one view. */
    public record Offer(String view, String what, String before, String after) {}

    /**
     * Six photographs of one view and day or more, that may be two sittings.
     *
     * @param refused why they are not; empty where they may be
     * @param open its form was just refused
     */
    public record Six(
            String id,
            String name,
            String view,
            String day,
            String first,
            String second,
            String refused,
            boolean open) {}

    public record Line(String name, String href, Mark mark, String state, String when) {}

    /** One measure of one region since the photograph it is held against, as a picture and as a table. */
    public record Trend(String name, Chart chart, List<Point> points) {
        public Trend {
            points = List.copyOf(points);
        }
    }

    public record Point(String day, String change, String band, String says, String href) {}
}
