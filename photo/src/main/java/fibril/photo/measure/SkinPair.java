package fibril.photo.measure;

import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Scale;
import java.util.function.Function;

/**
 * The same skin before and after, pixel on pixel: the after picture is already moved onto the before picture, of the same
 * sharpness and under the same light. {@code skin} is what may be measured in both.
 */
public record SkinPair(Picture.Linear before, Picture.Linear after, Mask skin, Scale scale) {

    public SkinPair {
        if (!before.red().sameSize(after.red()) || skin.width() != before.width() || skin.height() != before.height()) {
            throw new IllegalArgumentException("both pictures and the mask have one size");
        }
    }

    /** Only around {@code region}, with {@code marginMm} for windows that look beyond; far cheaper than the whole face. */
    public Cut around(Mask region, double marginMm) {
        int left = region.width();
        int top = region.height();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++) {
                if (!region.has(x, y)) continue;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        if (right < 0) throw new IllegalArgumentException("the region is empty");
        int margin = (int) Math.ceil(scale.pixels(marginMm));
        int x = Math.max(0, left - margin);
        int y = Math.max(0, top - margin);
        int width = Math.min(region.width(), right + margin + 1) - x;
        int height = Math.min(region.height(), bottom + margin + 1) - y;
        SkinPair pair = new SkinPair(
                before.cut(x, y, width, height), after.cut(x, y, width, height), skin.cut(x, y, width, height), scale);
        return new Cut(pair, region.cut(x, y, width, height), x, y);
    }

    /** A part of the pair and where its top left pixel was. */
    public record Cut(SkinPair pair, Mask region, int x, int y) {}

    /** {@code plane} of both pictures. */
    Both both(Function<Picture.Linear, Plane> plane) {
        return new Both(plane.apply(before), plane.apply(after));
    }
}
