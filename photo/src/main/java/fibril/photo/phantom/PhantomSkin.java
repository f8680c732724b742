package fibril.photo.phantom;

import fibril.photo.colour.Chromophore;
import fibril.photo.colour.SrgbCurve;
import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.image.Polygon;
import fibril.photo.image.Rows;
import fibril.photo.image.Scale;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A square of skin that can be treated and photographed, and whose truth is known. Left of the middle is a red patch; the
 * right edge has none and serves as the reference.
 */
public final class PhantomSkin {

    public static final double SIZE_MM = 40;

    private static final double RED_X = 12;
    private static final double RED_Y = 20;
    private static final double RED_SIGMA = 6;
    private static final double RED = 0.15;
    private static final double TEXTURE = 0.018;
    private static final double READ_NOISE = 0.001;
    private static final double SHOT_NOISE = 2e-5;

    private final long seed;
    private final SkinTone tone;
    private final double sizeMm;
    private final Features features;

    public PhantomSkin(long seed, SkinTone tone) {
        this(seed, tone, SIZE_MM);
    }

    /** A larger piece has more on it, as much on each square millimetre. */
    public PhantomSkin(long seed, SkinTone tone, double sizeMm) {
        this.seed = seed;
        this.tone = tone;
        this.sizeMm = sizeMm;
        this.features = Features.drawn(seed, sizeMm);
    }

    /** What a file would hold, sRGB in 8 bits (unless the shot is without noise). */
    public Picture.Srgb photographed(Treatment treatment, PhantomShot shot, Scale scale) {
        Picture.Srgb file = SrgbCurve.encode(exposed(treatment, shot, scale));
        if (shot.noise() == 0) return file;
        return new Picture.Srgb(rounded(file.red()), rounded(file.green()), rounded(file.blue()));
    }

    private static Plane rounded(Plane plane) {
        return plane.map(v -> Math.round(v * 255) / 255f);
    }

    private Picture.Linear exposed(Treatment treatment, PhantomShot shot, Scale scale) {
        int size = (int) Math.round(scale.pixels(sizeMm));
        Drift drift = new Drift(shot.seed(), shot.driftMm());
        Plane melanin = melanin(treatment, size, scale, drift);
        Plane shade = shade(treatment, size, scale, drift);
        Plane blood = blood(treatment, size, scale, drift);
        double[] gains = {shot.gainRed(), shot.gainGreen(), shot.gainBlue()};
        List<Plane> channels = IntStream.range(0, 3)
                .mapToObj(c -> channel(c, gains[c], shot, melanin, blood, shade))
                .toList();
        return new Picture.Linear(channels.get(0), channels.get(1), channels.get(2));
    }

    private static Plane channel(int channel, double gain, PhantomShot shot, Plane melanin, Plane blood, Plane shade) {
        int size = melanin.width();
        Plane light = Plane.byPixels(size, size, (x, y) -> {
            double lamp = 1 + shot.slopeX() * ((double) x / size - 0.5) + shot.slopeY() * ((double) y / size - 0.5);
            return (float) (gain * lamp * SkinTone.light(channel, melanin.at(x, y), blood.at(x, y), shade.at(x, y)));
        });
        Plane blurred = Gaussian.smooth(light, shot.blurPixels());
        if (shot.noise() == 0) return blurred;
        float[] noisy = blurred.toArray();
        Rows.each(size, y -> {
            SplittableRandom chance = new SplittableRandom(shot.seed() * 1_000_003 + channel * 7919L + y);
            for (int i = y * size; i < (y + 1) * size; i++) {
                double sd = shot.noise() * Math.sqrt(READ_NOISE * READ_NOISE + SHOT_NOISE * Math.max(0, noisy[i]));
                noisy[i] = (float) Math.max(0, noisy[i] + sd * chance.nextGaussian());
            }
        });
        return Plane.of(size, size, noisy);
    }

    private Plane melanin(Treatment treatment, int size, Scale scale, Drift drift) {
        Canvas canvas = new Canvas(size, scale.pixelsPerMm(), drift);
        for (int i = 0; i < features.spots().size(); i++) {
            Features.Spot spot = features.spots().get(i);
            double factor = Treatment.treats(i) ? treatment.spots() : 1;
            canvas.dab(spot.x(), spot.y(), spot.sigma(), factor * spot.melanin());
        }
        ValueNoise blotches = new ValueNoise(seed * 7 + 3, 8);
        return canvas.plane().plus(field(size, scale, drift, (x, y) -> tone.melanin() + 0.02 * blotches.at(x, y)));
    }

    private Plane shade(Treatment treatment, int size, Scale scale, Drift drift) {
        Canvas canvas = new Canvas(size, scale.pixelsPerMm(), drift);
        for (Features.Line line : features.lines()) {
            canvas.stroke(line.middle(), line.sigma(), treatment.lines() * line.depth());
        }
        for (Features.Pore pore : features.pores()) {
            canvas.dab(pore.x(), pore.y(), pore.sigma(), treatment.pores() * pore.depth());
        }
        ValueNoise fine = new ValueNoise(seed * 7 + 4, 0.5);
        ValueNoise coarse = new ValueNoise(seed * 7 + 5, 1.1);
        double height = TEXTURE * treatment.texture();
        return canvas.plane()
                .plus(field(size, scale, drift, (x, y) -> height * (fine.at(x, y) + 0.7 * coarse.at(x, y))));
    }

    private Plane blood(Treatment treatment, int size, Scale scale, Drift drift) {
        ValueNoise flush = new ValueNoise(seed * 7 + 6, 7);
        return field(size, scale, drift, (x, y) -> {
            double away = ((x - RED_X) * (x - RED_X) + (y - RED_Y) * (y - RED_Y)) / (2 * RED_SIGMA * RED_SIGMA);
            return SkinTone.BLOOD + 0.015 * flush.at(x, y) + treatment.redness() * RED * Math.exp(-away);
        });
    }

    private static Plane field(int size, Scale scale, Drift drift, Hills hills) {
        return Plane.byPixels(size, size, (column, row) -> {
            double x = scale.mm(column);
            double y = scale.mm(row);
            return (float) hills.at(x + drift.x(x, y), y + drift.y(x, y));
        });
    }

    /** Everything but 2 mm along the edge. */
    public static Mask inner(Scale scale) {
        return rectangle(2, 2, SIZE_MM - 2, SIZE_MM - 2, scale);
    }

    public static Mask redPatch(Scale scale) {
        return rectangle(6, 12, 18, 28, scale);
    }

    public static Mask reference(Scale scale) {
        return rectangle(30, 6, 38, 34, scale);
    }

    /** Middles of the spots that a treatment changes or, with {@code treated} false, leaves alone; pixels. */
    public List<Point> spots(boolean treated, Scale scale) {
        return IntStream.range(0, features.spots().size())
                .filter(i -> Treatment.treats(i) == treated)
                .mapToObj(features.spots()::get)
                .map(s -> new Point(scale.pixels(s.x()), scale.pixels(s.y())))
                .toList();
    }

    /** True dose of all spots, Σ OD(G, B) · 2πσ², before; mm². */
    public double spotDose(Treatment treatment) {
        double sum = 0;
        for (int i = 0; i < features.spots().size(); i++) {
            Features.Spot spot = features.spots().get(i);
            double factor = Treatment.treats(i) ? treatment.spots() : 1;
            sum += factor * spot.melanin() * Chromophore.MELANIN.density() * 2 * Math.PI * spot.sigma() * spot.sigma();
        }
        return sum;
    }

    /** True middles of all lines as a mask one pixel wide, and of nothing else. */
    public Mask lineMiddles(Scale scale) {
        int size = (int) Math.round(scale.pixels(sizeMm));
        boolean[] on = new boolean[size * size];
        for (Features.Line line : features.lines()) {
            for (double[] dot : line.middle()) {
                int x = Math.clamp(Math.round(scale.pixels(dot[0])), 0, size - 1);
                int y = Math.clamp(Math.round(scale.pixels(dot[1])), 0, size - 1);
                on[y * size + x] = true;
            }
        }
        return Mask.of(size, size, on);
    }

    private static Mask rectangle(double left, double top, double right, double bottom, Scale scale) {
        int size = (int) Math.round(scale.pixels(SIZE_MM));
        return Polygon.rectangle(
                        scale.pixels(left), scale.pixels(top), scale.pixels(right - left), scale.pixels(bottom - top))
                .mask(size, size);
    }

    @FunctionalInterface
    private interface Hills {
        double at(double xMm, double yMm);
    }
}
