package fibril.clinic.measure.pages.pair;

import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import java.util.List;

/**
 * What /photograph-noise shows: how it is done, who took part, and what came of it.
 *
 * @param notAble why nothing can be measured on this machine; empty where it can
 * @param again how many comparisons do not count until they are measured again
 */
public record NoisePage(String notAble, Form form, int again, String againHref, List<View> views) {

    public NoisePage {
        views = List.copyOf(views);
    }

    /**
     * Photographs of one view; those of others have a noise of their own.
     *
     * @param own how many figures have a band of this practice's own, in words
     */
    public record View(
            String id, String name, Mark mark, String count, String own, List<Person> people, List<Measured> measures) {
        public View {
            people = List.copyOf(people);
            measures = List.copyOf(measures);
        }
    }

    /** {@code view} and {@code day} are what the form of a withdrawal sends. */
    public record Person(
            String id,
            String name,
            String href,
            String when,
            String tone,
            List<Compared> compared,
            String view,
            String day,
            boolean open) {
        public Person {
            compared = List.copyOf(compared);
        }
    }

    public record Compared(String name, String href, Mark mark, String state) {}

    /**
     * One measure over all regions, and region by region.
     *
     * @param sdc of all skins, then of {@code lighter} and {@code darker} skin; a dash where nobody with it took part
     */
    public record Measured(
            String name,
            String people,
            String sem,
            String sdc,
            String lighter,
            String darker,
            String goal,
            List<Row> regions) {
        public Measured {
            regions = List.copyOf(regions);
        }
    }

    /** {@code band}: the one in use, with where it comes from. */
    public record Row(String name, String people, String sem, String sdc, String reliability, String band) {}
}
