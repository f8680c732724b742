package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.web.Mark;
import java.util.List;

/**
 * What two photographs say of the skin.
 *
 * @param origins where the noise bands come from, in words
 * @param refused why there is no figure at all; empty where there is some
 */
public record ResultCard(
        String measured,
        String lead,
        List<String> refused,
        List<Group> main,
        List<Group> more,
        int moreMeasures,
        List<Map> maps,
        List<String> origins,
        List<Missing> missing,
        List<String> warnings,
        List<Gate> gates) {

    public ResultCard {
        refused = List.copyOf(refused);
        main = List.copyOf(main);
        more = List.copyOf(more);
        maps = List.copyOf(maps);
        origins = List.copyOf(origins);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
        gates = List.copyOf(gates);
    }

    /**
     * One measure, region by region, or the one region there is, measure by measure.
     *
     * @param each what the rows are, as the table says it
     */
    public record Group(String name, String each, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    public record Row(
            String name, String before, String after, String change, String band, Mark mark, String says, Bar bar) {}

    /** Shares of the width of the drawing, 0 to 100; the middle is no change. */
    public record Bar(String kind, String bandFrom, String bandWidth, String from, String width, String label) {

        private static final double REACH = 3;

        /** Drawn to three bands either way; a larger change fills the drawing as far as it goes. */
        static Bar of(PairFigures.Figure figure, boolean repeat, String label) {
            double reach = Math.max(REACH * figure.band(), Math.abs(figure.change()));
            double band = 50 * figure.band() / reach;
            double change = 50 * Math.abs(figure.change()) / reach;
            String kind = figure.leavesTheBand() && !repeat ? figure.change() < 0 ? "less" : "more" : "none";
            return new Bar(
                    kind, n(50 - band), n(2 * band), n(figure.change() < 0 ? 50 - change : 50), n(change), label);
        }

        private static String n(double share) {
            return String.format(java.util.Locale.ROOT, "%.1f", share);
        }
    }

    public record Map(String src, String name, String alt, String says, int width, int height, boolean marks) {}

    /** No figure: the gate that failed and how to mend it, and what is missing for it. */
    public record Missing(String because, List<String> what) {
        public Missing {
            what = List.copyOf(what);
        }
    }

    public record Gate(Mark mark, String name, String found, String limit) {}
}
