package fibril.photo.measure;

import fibril.photo.Band;
import fibril.photo.Bands;
import fibril.photo.Figure;
import fibril.photo.Finding;
import fibril.photo.GateReading;
import fibril.photo.Measure;
import fibril.photo.NoFigure;
import fibril.photo.colour.Indices;
import fibril.photo.colour.Lab;
import fibril.photo.colour.LinearRgb;
import fibril.photo.gate.Limit;
import fibril.photo.image.Mask;
import fibril.photo.image.Once;
import fibril.photo.image.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All figures of one region of one pair, each given or refused on its own. Works on a cut around the region, so that a
 * cheek costs a cheek.
 */
public final class RegionFigures {

    private static final double MARGIN_MM = 6;

    private final SkinPair pair;
    private final String name;
    private final Mask region;
    private final Conditions conditions;
    private final Bands bands;
    private final double seen;
    private final List<Finding> findings = new ArrayList<>();
    /** What lines, texture and pores all begin with. */
    private final Once<Both> density;
    /** Where the cut lies in the whole. */
    private final Point corner;

    private RegionFigures(SkinPair pair, String name, Mask region, Conditions conditions, Bands bands) {
        this.seen = region.isEmpty() ? 0 : (double) region.and(pair.skin()).count() / region.count();
        SkinPair.Cut cut = region.isEmpty() ? new SkinPair.Cut(pair, region, 0, 0) : pair.around(region, MARGIN_MM);
        this.pair = cut.pair();
        this.corner = new Point(cut.x(), cut.y());
        this.region = cut.region().and(cut.pair().skin());
        this.name = name;
        this.conditions = conditions;
        // a set-up's own noise was seen on photographs with a chart; without one there is more
        this.bands = conditions.charts() == 2 ? bands : Bands.phantom();
        this.density = Once.of(() -> this.pair.both(Indices::luminanceDensity));
    }

    /** Everything but redness against a reference and scars, which need a second area. */
    public static List<Finding> of(SkinPair pair, Named region, Conditions conditions, Bands bands) {
        return of(pair, region, conditions, bands, Optional.empty());
    }

    /** As above; {@code marks} hears of the lines and spots they were measured on. */
    public static List<Finding> of(
            SkinPair pair, Named region, Conditions conditions, Bands bands, Optional<Consumer<Mark>> marks) {
        RegionFigures all = new RegionFigures(pair, region.name(), region.mask(), conditions, bands);
        all.colour();
        all.spots(marks);
        Once<Both> smooth = Once.of(() -> Lines.smooth(all.density.get(), all.pair.scale()));
        all.lines(Lines.Kind.FINE, Measure.LINE_DEPTH, smooth, marks);
        all.lines(Lines.Kind.FOLD, Measure.FOLD_DEPTH, smooth, marks);
        all.texture();
        all.pores();
        all.evenness();
        return List.copyOf(all.findings);
    }

    /**
     * Redness of {@code region} less that of {@code reference}, an untreated patch of the same face: what a lamp or a camera
     * does to both falls out, how bright it was with it: the light after is scaled until the reference is as bright as before.
     * In EI that cancels by itself; a* would grow with the cube root of it.
     *
     * <pre>
     * EI = 100 (log₁₀ R̄ − log₁₀ Ḡ) of mean light
     * a* of mean light before, and of k · mean light after;  k = Ȳ_reference before / Ȳ_reference after
     * </pre>
     */
    public static List<Finding> redness(
            SkinPair pair, Named region, Mask reference, Conditions conditions, Bands bands) {
        RegionFigures all = new RegionFigures(pair, region.name(), region.mask(), conditions, bands);
        Mask other = reference.and(pair.skin());
        double seen = Math.min(all.seen, reference.isEmpty() ? 0 : (double) other.count() / reference.count());
        Once<LinearRgb> before = Once.of(() -> RegionColour.mean(all.pair.before(), all.region));
        Once<LinearRgb> after = Once.of(() -> RegionColour.mean(all.pair.after(), all.region));
        Once<LinearRgb> otherBefore = Once.of(() -> RegionColour.mean(pair.before(), other));
        Once<LinearRgb> otherAfter = Once.of(() -> RegionColour.mean(pair.after(), other));
        all.add(
                Measure.REDNESS_LOG_RATIO,
                seen,
                () -> new Values(
                        Indices.erythema(before.get()) - Indices.erythema(otherBefore.get()),
                        Indices.erythema(after.get()) - Indices.erythema(otherAfter.get())));
        all.add(Measure.REDNESS_CONTRAST, seen, () -> {
            double k = otherBefore.get().luminance() / otherAfter.get().luminance();
            return new Values(
                    before.get().lab().a() - otherBefore.get().lab().a(),
                    after.get().times(k).lab().a()
                            - otherAfter.get().times(k).lab().a());
        });
        return List.copyOf(all.findings);
    }

    /** A scar inside {@code outline}. */
    public static List<Finding> scar(SkinPair pair, Named outline, Conditions conditions, Bands bands) {
        RegionFigures all = new RegionFigures(pair, outline.name(), outline.mask(), conditions, bands);
        Once<Scar.Two> scar = Once.of(() -> Scar.of(all.pair, all.region));
        all.add(
                Measure.SCAR_AREA,
                () -> new Values(
                        all.pair.scale().mm2(scar.get().before().areaPixels()),
                        all.pair.scale().mm2(scar.get().after().areaPixels())));
        all.add(
                Measure.SCAR_CONTRAST,
                () -> new Values(
                        scar.get().before().colour(), scar.get().after().colour()));
        all.add(
                Measure.SCAR_REDNESS,
                () -> new Values(
                        scar.get().before().redness(), scar.get().after().redness()));
        return List.copyOf(all.findings);
    }

    private void colour() {
        Once<Lab> before = Once.of(() -> RegionColour.lab(pair.before(), region));
        Once<Lab> after = Once.of(() -> RegionColour.lab(pair.after(), region));
        add(Measure.REDNESS, () -> new Values(before.get().a(), after.get().a()));
        add(Measure.LIGHTNESS, () -> new Values(before.get().l(), after.get().l()));
        add(
                Measure.SKIN_TONE,
                () -> new Values(before.get().itaDegrees(), after.get().itaDegrees()));
    }

    private void spots(Optional<Consumer<Mark>> marks) {
        add(Measure.SPOTS, () -> {
            Both pigment = Spots.density(pair);
            Tracked spots = Spots.union(pair, region, pigment);
            if (RegionColour.lab(pair.before(), region).itaDegrees() >= Spots.MARKED_FROM_ITA) {
                marks.ifPresent(heard -> Spots.marks(pair, region, spots).forEach(mark -> heard.accept(inWhole(mark))));
            }
            return new Values(
                            pair.scale().mm2(spots.dose(pigment.before())),
                            pair.scale().mm2(spots.dose(pigment.after())))
                    .found(spots.count());
        });
    }

    private void lines(Lines.Kind kind, Measure measure, Once<Both> smooth, Optional<Consumer<Mark>> marks) {
        add(measure, () -> {
            Lines lines = Lines.in(pair, region, kind, smooth.get());
            double shrink = pair.scale().pixelsPerMm() / lines.scale().pixelsPerMm();
            marks.ifPresent(heard -> lines.marks(shrink).forEach(mark -> heard.accept(inWhole(mark))));
            return new Values(lines.depthBefore(), lines.depthAfter()).found(lines.unionLengthMm() / 10);
        });
    }

    private Mark inWhole(Mark mark) {
        return switch (mark) {
            case Mark.Line line ->
                new Mark.Line(
                        line.middle().stream().map(this::inWhole).toList(), line.wide(), line.change(), line.course());
            case Mark.Spot spot -> new Mark.Spot(inWhole(spot.middle()), spot.radius(), spot.course());
        };
    }

    private Point inWhole(Point point) {
        return new Point(point.x() + corner.x(), point.y() + corner.y());
    }

    private void texture() {
        Once<Both> bands = Once.of(() -> Texture.bands(pair, density.get()));
        Mask inside = region.and(pair.skin().shrunk((int) pair.scale().pixels(0.5)));
        Once<Texture> before = Once.of(() -> Texture.of(bands.get().before(), inside, Texture.apart(pair)));
        Once<Texture> after = Once.of(() -> Texture.of(bands.get().after(), inside, Texture.apart(pair)));
        add(
                Measure.ROUGHNESS,
                () -> new Values(before.get().roughness(), after.get().roughness()));
        add(
                Measure.TEXTURE_CONTRAST,
                () -> new Values(before.get().contrast(), after.get().contrast()));
        add(
                Measure.TEXTURE_HOMOGENEITY,
                () -> new Values(before.get().homogeneity(), after.get().homogeneity()));
    }

    private void pores() {
        Once<Pores> pores = Once.of(() -> Pores.in(pair, region, density.get()));
        add(
                Measure.PORES,
                () -> new Values(pores.get().areaBefore(), pores.get().areaAfter())
                        .found(pores.get().count() / 5.0));
        add(
                Measure.PORE_DEPTH,
                () -> new Values(pores.get().depthBefore(), pores.get().depthAfter())
                        .found(pores.get().count() / 5.0));
    }

    private void evenness() {
        Once<Evenness> before = Once.of(() -> Evenness.of(pair.before(), pair.skin(), region, pair.scale()));
        Once<Evenness> after = Once.of(() -> Evenness.of(pair.after(), pair.skin(), region, pair.scale()));
        add(
                Measure.UNEVEN_REDNESS,
                () -> new Values(before.get().redness(), after.get().redness()));
        add(
                Measure.UNEVEN_PIGMENT,
                () -> new Values(before.get().pigment(), after.get().pigment()));
    }

    private void add(Measure measure, Supplier<Values> values) {
        add(measure, seen, values);
    }

    private void add(Measure measure, double share, Supplier<Values> values) {
        Band band = bands.of(measure, name);
        List<GateReading> readings = conditions.readings(measure, share);
        if (stopped(measure, readings)) return;
        Values measured = values.get();
        if (!Double.isNaN(measured.found())) readings.add(Limit.ENOUGH_FOUND.read(measured.found()));
        if (measure.relative() && !(measured.before() > 0)) readings.add(Limit.ENOUGH_FOUND.read(0));
        if (stopped(measure, readings)) return;
        findings.add(new Figure(measure, name, measured.before(), measured.after(), band, measure.formula(), readings));
    }

    private boolean stopped(Measure measure, List<GateReading> readings) {
        for (GateReading reading : readings) {
            if (reading.stops()) {
                findings.add(new NoFigure(measure, name, reading));
                return true;
            }
        }
        return false;
    }

    /** A region by the name figures of it bear. */
    public record Named(String name, Mask mask) {}

    /** Both figures, and how much there was to measure them on: spots, centimetres of line, fives of pores. */
    private record Values(double before, double after, double found) {
        Values(double before, double after) {
            this(before, after, Double.NaN);
        }

        Values found(double much) {
            return new Values(before, after, much);
        }
    }
}
