package fibril.photo.measure;

import fibril.photo.image.Mask;
import fibril.photo.image.Plane;
import java.util.List;

/**
 * Patches measured with the same pixels in both pictures: disc against ring.
 *
 * <pre>
 * contrast = mean over the disc of radius r − mean over the ring from 1.6 r to 2.4 r without other discs
 * settled  = the same patches, each moved to the brightest of the places within a few pixels of where it was found
 * dose     = Σ contrast · π r²         in the plane's unit times pixels²
 * area     = Σ over disc pixels of clamp((value − ring) / limit − ½, 0, 1)
 * </pre>
 */
final class Tracked {

    private static final double RING_FROM = 1.6;
    private static final double RING_TO = 2.4;

    private final List<Blob> blobs;
    private final Mask discs;
    private final Mask skin;

    Tracked(List<Blob> blobs, Mask skin) {
        this.blobs = List.copyOf(blobs);
        this.skin = skin;
        boolean[] inside = new boolean[skin.width() * skin.height()];
        for (Blob blob : blobs) {
            each(blob, 0, 1.2, (x, y) -> inside[y * skin.width() + x] = true);
        }
        this.discs = Mask.of(skin.width(), skin.height(), inside);
    }

    int count() {
        return blobs.size();
    }

    List<Blob> blobs() {
        return blobs;
    }

    /**
     * Each patch where it lies in {@code smooth}: registration is good to about a pore's radius, and a disc beside its
     * pore would take a shift for a change of depth. {@code reach} in pixels; done for both pictures alike.
     */
    Tracked settled(Plane smooth, int reach) {
        return new Tracked(
                blobs.stream().map(blob -> settled(blob, smooth, reach)).toList(), skin);
    }

    private static Blob settled(Blob blob, Plane smooth, int reach) {
        int middleX = (int) Math.round(blob.x());
        int middleY = (int) Math.round(blob.y());
        int bestX = middleX;
        int bestY = middleY;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                if (dx * dx + dy * dy > reach * reach) continue;
                if (smooth.atClamped(middleX + dx, middleY + dy) > smooth.atClamped(bestX, bestY)) {
                    bestX = middleX + dx;
                    bestY = middleY + dy;
                }
            }
        }
        return new Blob(bestX, bestY, blob.radius(), blob.contrast());
    }

    /** Contrast of one patch in {@code plane}. */
    double contrast(Plane plane, Blob blob) {
        return mean(plane, blob, 0, 1, false) - ring(plane, blob);
    }

    double dose(Plane plane) {
        double sum = 0;
        for (Blob blob : blobs) sum += contrast(plane, blob) * Math.PI * blob.radius() * blob.radius();
        return sum;
    }

    double meanContrast(Plane plane) {
        return blobs.stream().mapToDouble(b -> contrast(plane, b)).average().orElse(Double.NaN);
    }

    /** Pixels of the discs that stand out from their ring by more than {@code limit}, softly: half at the limit. */
    double area(Plane plane, double limit) {
        double sum = 0;
        for (Blob blob : blobs) {
            double ring = ring(plane, blob);
            double[] area = new double[1];
            each(blob, 0, 1.2, (x, y) -> area[0] += Math.clamp((plane.at(x, y) - ring) / limit - 0.5, 0, 1));
            sum += area[0];
        }
        return sum;
    }

    private double ring(Plane plane, Blob blob) {
        double ring = mean(plane, blob, RING_FROM, RING_TO, true);
        return Double.isNaN(ring) ? mean(plane, blob, RING_FROM, RING_TO, false) : ring;
    }

    private double mean(Plane plane, Blob blob, double from, double to, boolean withoutDiscs) {
        double[] sum = new double[2];
        each(blob, from, to, (x, y) -> {
            if (withoutDiscs && (discs.has(x, y) || !skin.has(x, y))) return;
            sum[0] += plane.at(x, y);
            sum[1]++;
        });
        return sum[0] / sum[1];
    }

    private void each(Blob blob, double from, double to, PixelAction action) {
        int reach = (int) Math.ceil(to * blob.radius());
        int middleX = (int) Math.round(blob.x());
        int middleY = (int) Math.round(blob.y());
        for (int y = Math.max(0, middleY - reach); y <= Math.min(skin.height() - 1, middleY + reach); y++) {
            for (int x = Math.max(0, middleX - reach); x <= Math.min(skin.width() - 1, middleX + reach); x++) {
                double across = x - blob.x();
                double down = y - blob.y();
                double away = Math.sqrt(across * across + down * down) / blob.radius();
                if (away >= from && away <= to) action.at(x, y);
            }
        }
    }

    @FunctionalInterface
    private interface PixelAction {
        void at(int x, int y);
    }
}
