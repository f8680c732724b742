package fibril.photo.compare;

import fibril.photo.face.SkinMask;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Polygon;
import fibril.photo.image.Region;
import fibril.photo.read.Window;
import fibril.photo.sight.Mesh;
import java.util.List;
import java.util.Optional;

/**
 * Bare skin in one window.
 *
 * @param clipped the share of its pixels that the camera has overexposed
 */
record SkinSeen(Mask skin, double clipped) {

    private static final float HALF = 0.5f;

    /** @param chart where a chart lies */
    static SkinSeen in(
            Window window, Optional<Mesh> mesh, Optional<Polygon> chart, List<Region> regions, Picture.Linear light) {
        Mask everywhere = Mask.all(window.width(), window.height());
        Mask uncovered = chart.map(board -> everywhere.minus(board.mask(window.width(), window.height())))
                .orElse(everywhere);
        Mask skin = mesh.map(face -> SkinMask.of(face, light, window.clipped()))
                .orElseGet(() -> SkinMask.of(uncovered, window.width(), light, window.clipped()));
        return new SkinSeen(skin, clipped(skin, window.clipped(), regions));
    }

    /** Within the regions that are measured: the shine on spectacles is nobody's skin. */
    private static double clipped(Mask skin, Plane clipped, List<Region> regions) {
        Mask measured = regions.stream()
                .map(region -> region.mask(skin.width(), skin.height()))
                .reduce(Mask::or)
                .orElseGet(() -> Mask.all(skin.width(), skin.height()));
        Mask ended = Mask.where(skin.width(), skin.height(), (x, y) -> measured.has(x, y) && clipped.at(x, y) >= HALF);
        int bare = measured.and(skin).or(ended).count();
        return bare == 0 ? 0 : ended.count() / (double) bare;
    }
}
