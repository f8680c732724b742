package fibril.photo.phantom;

import fibril.photo.Figure;
import fibril.photo.Finding;
import fibril.photo.Measure;
import fibril.photo.image.Point;
import fibril.photo.image.Scale;
import fibril.photo.measure.Blob;
import fibril.photo.measure.RegionFigures;
import fibril.photo.measure.Spots;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Many phantoms measured: what noise alone does, what a known treatment does, and which spots are found. Seeds name skins
 * and shots, so that a study can be repeated to the last bit and two studies share nothing.
 */
public final class PhantomStudy {

    private final Scale scale;

    public PhantomStudy(Scale scale) {
        this.scale = scale;
    }

    /**
     * Changes seen, as they are held against a band, where nothing changed, of {@code pairs} skins of one tone. Contrasts of redness are taken from
     * uncalibrated shots, because they are given without a chart, too; everything else from guided ones.
     */
    public Map<Measure, List<Double>> untreated(double ita, int pairs, long seed) {
        return treated(ita, pairs, seed, Treatment.NONE);
    }

    /** Changes seen after {@code treatment}. */
    public Map<Measure, List<Double>> treated(double ita, int pairs, long seed, Treatment treatment) {
        SkinTone tone = SkinTone.ofIta(ita);
        Map<Measure, List<Double>> changes = new EnumMap<>(Measure.class);
        for (int i = 0; i < pairs; i++) {
            PhantomSkin skin = new PhantomSkin(seed + i, tone);
            long shots = 2 * (seed + i);
            PhantomPair guided =
                    PhantomPair.of(skin, treatment, PhantomShot.guided(shots), PhantomShot.guided(shots + 1), scale);
            PhantomPair plain = PhantomPair.of(
                    skin, treatment, PhantomShot.uncalibrated(shots), PhantomShot.uncalibrated(shots + 1), scale);
            Stream.of(
                            RegionFigures.of(
                                    guided.pair(),
                                    PhantomPair.named(PhantomSkin.inner(scale)),
                                    guided.conditions(),
                                    PhantomPair.noBands()),
                            RegionFigures.scar(
                                    guided.pair(),
                                    PhantomPair.named(PhantomSkin.redPatch(scale)),
                                    guided.conditions(),
                                    PhantomPair.noBands()),
                            RegionFigures.redness(
                                    plain.pair(),
                                    PhantomPair.named(PhantomSkin.redPatch(scale)),
                                    PhantomSkin.reference(scale),
                                    plain.conditions(),
                                    PhantomPair.noBands()))
                    .flatMap(List::stream)
                    .forEach(finding -> add(finding, changes));
        }
        return changes;
    }

    private static void add(Finding finding, Map<Measure, List<Double>> changes) {
        if (finding instanceof Figure figure) {
            changes.computeIfAbsent(figure.measure(), _ -> new ArrayList<>()).add(figure.comparedWithBand());
        }
    }

    /**
     * SDC = 1.96 √2 SEM, where two shots of one skin that differ by d have SEM² = d²/2: so SDC = 1.96 × the root mean
     * square of the changes.
     */
    public static double sdc(List<Double> changes) {
        double squares = changes.stream().mapToDouble(d -> d * d).sum();
        return 1.96 * Math.sqrt(squares / changes.size());
    }

    /** How well changed spots are found: share of those that changed, and how many finds a pair are none. */
    public record Detection(double recall, double falsePerPair) {}

    /** With {@code spots} times as much pigment in every third spot. */
    public Detection changedSpots(double ita, int pairs, long seed, double spots) {
        SkinTone tone = SkinTone.ofIta(ita);
        int there = 0;
        int found = 0;
        int wrong = 0;
        for (int i = 0; i < pairs; i++) {
            PhantomSkin skin = new PhantomSkin(seed + i, tone);
            PhantomPair pair = PhantomPair.of(
                    skin,
                    new Treatment(1, spots, 1, 1, 1),
                    PhantomShot.guided(2 * (seed + i)),
                    PhantomShot.guided(2 * (seed + i) + 1),
                    scale);
            List<Point> changed = skin.spots(true, scale);
            List<Blob> blobs = Spots.changed(pair.pair(), PhantomSkin.inner(scale));
            there += changed.size();
            for (Point spot : changed) if (blobs.stream().anyMatch(b -> isAt(b, spot))) found++;
            for (Blob blob : blobs) if (changed.stream().noneMatch(s -> isAt(blob, s))) wrong++;
        }
        return new Detection((double) found / there, (double) wrong / pairs);
    }

    private boolean isAt(Blob blob, Point spot) {
        return Math.hypot(blob.x() - spot.x(), blob.y() - spot.y()) < scale.pixels(1);
    }
}
