package fibril.clinic.plan.pages.forecast;

import fibril.clinic.plan.pages.forecast.SkinSection.Amount;
import fibril.clinic.plan.pages.forecast.SkinSection.Layers;
import fibril.clinic.plan.pages.forecast.SkinSection.Slab;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A slice of skin {@value #WIDTH_MM} mm wide and {@value #THICK_MM} mm thick, drawn to one scale across and down: every
 * needle track that lies in it is there, and nothing is bigger than it is.
 */
public record SectionDrawing(
        String width,
        String height,
        String surface,
        String junction,
        String dermisEnd,
        String dermisHeight,
        String epidermisHeight,
        String setDepth,
        List<Tick> ruler,
        List<Track> tracks,
        List<Layer> layers,
        Profile profile) {

    static final double WIDTH_MM = 3;
    static final double THICK_MM = 0.25;
    static final double SCALE = 140;

    private static final double LEFT = 40, AIR_MM = 0.14, FAT_MM = 0.14;
    private static final double PROFILE_GAP = 24, PROFILE_WIDTH = 132, RIGHT_MARGIN = 16;
    private static final double FIBRE_MM = 0.09;
    private static final int OUTLINE_STEPS = 14;

    public record Tick(String y, String words) {}

    /** One stroke: the tissue it hurts as an outline, and the way of the needle. */
    public record Track(String hurt, String way) {}

    /** One slab: how many lines of each kind it holds at each moment, and all lines it ever holds. */
    public record Layer(String top, String words, String wordsY, List<Kind> kinds) {}

    /** {@code name} is mature, one, three or gained: mature collagen beyond what untreated skin holds. */
    public record Kind(String name, List<String> lines, List<Integer> counts) {
        public String at(int moment) {
            return String.join("", lines.subList(0, counts.get(moment)));
        }

        public String all() {
            return String.join("", lines);
        }

        public String countsInWords() {
            return counts.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
    }

    /** The injured share by depth, beside the section on the same scale of depth. */
    public record Profile(String left, String right, String middleX, String band, String middle) {}

    static SectionDrawing of(SkinSection section) {
        Layers layers = section.layers();
        double bottom = y(layers.skinMm());
        return new SectionDrawing(
                n(LEFT + WIDTH_MM * SCALE + PROFILE_GAP + PROFILE_WIDTH + RIGHT_MARGIN),
                n(bottom + FAT_MM * SCALE),
                n(y(0)),
                n(y(layers.epidermisMm())),
                n(bottom),
                n(layers.dermisMm() * SCALE),
                n(layers.epidermisMm() * SCALE),
                n(y(section.needling().setDepthMm())),
                ruler(layers),
                tracks(section),
                section.slabs().stream().map(SectionDrawing::layer).toList(),
                profile(section));
    }

    /** How many punctures lie in the slice. */
    static int tracksIn(double puncturesPerMm2) {
        return (int) Math.round(puncturesPerMm2 * WIDTH_MM * THICK_MM);
    }

    private static List<Tick> ruler(Layers layers) {
        return IntStream.iterate(0, i -> i * 0.5 <= layers.skinMm(), i -> i + 1)
                .mapToObj(i -> new Tick(n(y(i * 0.5)), i % 2 == 0 ? Integer.toString(i / 2) : i / 2 + ".5"))
                .toList();
    }

    private static List<Track> tracks(SkinSection section) {
        List<Double> depths = section.needling().strokeDepthsMm();
        int howMany = tracksIn(section.needling().puncturesPerMm2());
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            double across = (0.5 + i * 0.6180339887498949) % 1;
            int rank = (int) ((i * 0.7548776662466927 + 0.5) % 1 * depths.size());
            tracks.add(track(section.needling(), LEFT + across * WIDTH_MM * SCALE, depths.get(rank)));
        }
        return tracks;
    }

    /** Down one side and up the other, to a point at the tip. */
    private static Track track(SkinSection.Needling needling, double x, double tipMm) {
        List<String> down = new ArrayList<>();
        List<String> up = new ArrayList<>();
        for (int step = 0; step <= OUTLINE_STEPS; step++) {
            double depth = tipMm * step / OUTLINE_STEPS;
            double half = needling.halfMm(depth, tipMm) * SCALE;
            down.add(point(Math.max(LEFT, x - half), y(depth)));
            up.addFirst(point(Math.min(LEFT + WIDTH_MM * SCALE, x + half), y(depth)));
        }
        return new Track(
                Stream.concat(down.stream(), up.stream()).collect(Collectors.joining(" ")),
                "M" + n(x) + " " + n(y(0)) + "V" + n(y(tipMm)));
    }

    private static Layer layer(Slab slab) {
        double top = y(slab.fromMm());
        double height = (slab.toMm() - slab.fromMm()) * SCALE;
        Fibres.Box box = new Fibres.Box(LEFT, top, WIDTH_MM * SCALE, height, FIBRE_MM * SCALE);
        double area = WIDTH_MM * (slab.toMm() - slab.fromMm());
        return new Layer(
                n(top),
                range(slab),
                n(top + height / 2 + 4),
                List.of(
                        kind("mature", 0, slab, box, area, amount -> Math.min(1, amount.mature())),
                        kind("one", 1, slab, box, area, Amount::newOne),
                        kind("three", 2, slab, box, area, Amount::newThree),
                        kind("gained", 3, slab, box, area, amount -> Math.max(0, amount.mature() - 1))));
    }

    private static Kind kind(
            String name, int kind, Slab slab, Fibres.Box box, double area, ToDoubleFunction<Amount> share) {
        List<Integer> counts = slab.amounts().stream()
                .map(amount -> Fibres.count(share.applyAsDouble(amount), area))
                .toList();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Kind(name, Fibres.lines(most, box, kind * 997 + (int) (slab.fromMm() * 1700)), counts);
    }

    private static String range(Slab slab) {
        return String.format(Locale.ROOT, "%.1f–%.1f mm", slab.fromMm(), slab.toMm());
    }

    private static Profile profile(SkinSection section) {
        double left = LEFT + WIDTH_MM * SCALE + PROFILE_GAP;
        Stream<String> high = section.profile().stream().map(at -> profilePoint(left, at.high(), at.depthMm()));
        Stream<String> low =
                section.profile().reversed().stream().map(at -> profilePoint(left, at.low(), at.depthMm()));
        String middle = section.profile().stream()
                .map(at -> profilePoint(left, at.middle(), at.depthMm()))
                .collect(Collectors.joining(" "));
        return new Profile(
                n(left),
                n(left + PROFILE_WIDTH),
                n(left + PROFILE_WIDTH / 2),
                Stream.concat(high, low).collect(Collectors.joining(" ")),
                middle);
    }

    private static String profilePoint(double left, double share, double depthMm) {
        return point(left + Math.clamp(share, 0, 1) * PROFILE_WIDTH, y(depthMm));
    }

    private static String point(double x, double y) {
        return n(x) + "," + n(y);
    }

    private static double y(double depthMm) {
        return (AIR_MM + depthMm) * SCALE;
    }

    private static String n(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
