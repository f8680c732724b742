package fibril.photo.measure;

import fibril.photo.colour.ColourDifference;
import fibril.photo.colour.Lab;
import fibril.photo.colour.LinearRgb;
import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Statistics;

/**
 * A scar inside an outline drawn once, on the before picture, against a ring of 3 mm of skin around it.
 *
 * <pre>
 * D(x, y) = √((a − a_ring)² + (b − b_ring)² + (L − L_ring)²) of the picture smoothed by 0.3 mm
 * area    = pixels of the outline with D &gt; ½ median of D inside it before; one limit for both pictures
 * colour  = ΔE00 of the mean colours of outline and ring;  redness = the difference of their a*
 * </pre>
 *
 * The outline is never drawn again: tracing by several people agrees with ICC 0.55 only (methods, S52).
 */
public record Scar(double areaPixels, double colour, double redness) {

    private static final double RING_MM = 3;
    private static final double GAP_MM = 0.5;
    private static final double SMOOTH_MM = 0.3;

    /** Before, then after. */
    public record Two(Scar before, Scar after) {}

    public static Two of(SkinPair pair, Mask outline) {
        int gap = (int) Math.round(pair.scale().pixels(GAP_MM));
        int ring = (int) Math.round(pair.scale().pixels(GAP_MM + RING_MM));
        Mask around = outline.grown(ring).minus(outline.grown(gap)).and(pair.skin());
        if (around.isEmpty()) throw new IllegalArgumentException("no skin around the outline");
        double smooth = pair.scale().pixels(SMOOTH_MM);
        Both off = new Both(off(pair.before(), around, smooth), off(pair.after(), around, smooth));
        double limit = Statistics.quantile(off.before(), outline, 0.5) / 2;
        return new Two(
                of(pair.before(), off.before(), outline, around, limit),
                of(pair.after(), off.after(), outline, around, limit));
    }

    private static Scar of(Picture.Linear picture, Plane off, Mask outline, Mask around, double limit) {
        Lab inside = RegionColour.lab(picture, outline);
        Lab ring = RegionColour.lab(picture, around);
        int area = Mask.where(off.width(), off.height(), (x, y) -> outline.has(x, y) && off.at(x, y) > limit)
                .count();
        return new Scar(area, ColourDifference.deltaE00(inside, ring), inside.a() - ring.a());
    }

    /** D, the distance of every pixel from the colour of the ring. */
    private static Plane off(Picture.Linear picture, Mask around, double smooth) {
        Lab ring = RegionColour.lab(picture, around);
        Plane red = Gaussian.smooth(picture.red(), smooth);
        Plane green = Gaussian.smooth(picture.green(), smooth);
        Plane blue = Gaussian.smooth(picture.blue(), smooth);
        return Plane.byPixels(picture.width(), picture.height(), (x, y) -> {
            Lab here = new LinearRgb(red.at(x, y), green.at(x, y), blue.at(x, y)).lab();
            return (float) Math.hypot(Math.hypot(here.a() - ring.a(), here.b() - ring.b()), here.l() - ring.l());
        });
    }
}
