package fibril.clinic.web;

import java.util.List;

/**
 * A line chart, in words and numbers; {@link ChartDrawing} gives it its coordinates. A page that shows one also shows the
 * same numbers as a table: the picture is never the only way to them. {@code id} is unique on the page, {@code
 * description} says what a reader who cannot see it needs to know.
 */
public record Chart(
        String id,
        String title,
        String description,
        Axis across,
        Axis up,
        List<Band> bands,
        List<Line> lines,
        List<Limit> limits,
        List<Moment> moments) {

    /** Each line has its own shape, dash and ink; more than these cannot be told apart. */
    public static final int MOST_LINES = 4;

    /** One band inside another can still be read; three are fog. */
    public static final int MOST_BANDS = 2;

    /** A chart of measured points alone. */
    public Chart(
            String id, String title, String description, Axis across, Axis up, List<Line> lines, List<Limit> limits) {
        this(id, title, description, across, up, List.of(), lines, limits, List.of());
    }

    public Chart {
        bands = List.copyOf(bands);
        lines = List.copyOf(lines);
        limits = List.copyOf(limits);
        moments = List.copyOf(moments);
        if (bands.size() > MOST_BANDS) {
            throw new IllegalArgumentException("a chart has at most " + MOST_BANDS + " bands, was " + bands.size());
        }
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("a chart has at most " + MOST_LINES + " lines, was " + lines.size());
        }
    }

    /** How an axis is spread: evenly, or with more room at its start (square root), for times of hours and weeks. */
    public enum Spread {
        EVEN,
        EARLY
    }

    public record Axis(String label, double from, double to, List<Tick> ticks, Spread spread) {
        public Axis {
            if (!(to > from && from > Double.NEGATIVE_INFINITY && to < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an axis goes up, was " + from + " to " + to);
            }
            ticks = List.copyOf(ticks);
        }

        public static Axis even(String label, double from, double to, List<Tick> ticks) {
            return new Axis(label, from, to, ticks, Spread.EVEN);
        }

        /** 0 at the start of the axis, 1 at its end; what lies outside is put on the edge. */
        double share(double value) {
            double share = Math.clamp((value - from) / (to - from), 0, 1);
            return switch (spread) {
                case EVEN -> share;
                case EARLY -> Math.sqrt(share);
            };
        }
    }

    public record Tick(double at, String label) {}

    /** One value; the label is written beside it and may be empty. */
    public record Dot(double across, double up, String label) {}

    /** How a line is drawn: as points that were measured, or as a curve that was worked out. */
    public enum Stroke {
        POINTS,
        CURVE
    }

    /** A curve has its name written at its end; points are explained below the chart. */
    public record Line(String name, List<Dot> dots, Stroke stroke) {
        public Line {
            dots = List.copyOf(dots);
        }

        public Line(String name, List<Dot> dots) {
            this(name, dots, Stroke.POINTS);
        }

        public static Line curve(String name, List<Dot> dots) {
            return new Line(name, dots, Stroke.CURVE);
        }
    }

    public record Reach(double across, double low, double high) {
        public Reach {
            if (!(low <= high))
                throw new IllegalArgumentException("a reach is low to high, was " + low + " to " + high);
        }
    }

    /** A range that moves along, such as an interval over time. Both edges say in words what they are. */
    public record Band(String name, List<Reach> reaches, String upper, String lower) {
        public Band {
            reaches = List.copyOf(reaches);
            if (reaches.size() < 2) throw new IllegalArgumentException("band " + name + " has no length");
        }
    }

    /** Something that happens at one place of the axis across, such as a session. */
    public record Moment(double across, String name) {}

    /** A level that means something, drawn broken from one place to another. */
    public record Limit(String name, double up, double fromAcross, double toAcross) {}
}
