package fibril.photo.face;

import fibril.photo.image.Polygon;
import fibril.photo.image.Region;
import fibril.photo.sight.Mesh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The parts of a face as outlines on its mesh. Right and left are the person's own; those of the right half are written down,
 * those of the left are their mirror image.
 */
public final class FaceRegions {

    private static final int[] OVAL = {
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
        150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
    };
    private static final int[] LIPS = {
        61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185
    };
    private static final int[] RIGHT_EYE = {33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246
    };
    private static final int[] RIGHT_BROW = {46, 53, 52, 65, 55, 107, 66, 105, 63, 70};
    private static final int[] RIGHT_NOSTRIL = {98, 97, 99, 60, 75, 240};

    private static final int[] FOREHEAD = {68, 103, 67, 109, 10, 338, 297, 332, 298, 334, 296, 336, 9, 107, 66, 105};
    private static final int[] GLABELLA = {107, 9, 336, 285, 168, 55};
    private static final int[] RIGHT_CHEEK = {116, 117, 118, 101, 36, 206, 216, 214, 192, 213, 147, 123};
    private static final int[] RIGHT_UNDER_EYE = {31, 228, 229, 230, 231, 232, 121, 120, 119, 118, 117, 111};
    private static final int[] RIGHT_CROWS_FEET = {156, 139, 34, 116, 111, 35, 124};
    private static final int[] RIGHT_HALF_OF_NOSE = {168, 193, 188, 174, 198, 49, 48, 64, 98, 97, 2};
    private static final int[] RIGHT_HALF_OF_UPPER_LIP = {0, 37, 39, 40, 186, 206, 98, 97, 2};
    private static final int[] RIGHT_HALF_OF_CHIN = {18, 83, 182, 106, 43, 202, 211, 170, 140, 171, 175};

    private FaceRegions() {}

    /** Names and outlines, from the forehead down. */
    public static List<Region> of(Mesh mesh) {
        return List.of(
                Region.of("forehead", outline(mesh, FOREHEAD)),
                Region.of("between the brows", outline(mesh, GLABELLA)),
                Region.of("right crow's feet", outline(mesh, RIGHT_CROWS_FEET)),
                Region.of("left crow's feet", outline(mesh, mirrored(RIGHT_CROWS_FEET))),
                Region.of("right under eye", outline(mesh, RIGHT_UNDER_EYE)),
                Region.of("left under eye", outline(mesh, mirrored(RIGHT_UNDER_EYE))),
                Region.of("nose", outline(mesh, bothHalves(RIGHT_HALF_OF_NOSE))),
                Region.of("right cheek", outline(mesh, RIGHT_CHEEK)),
                Region.of("left cheek", outline(mesh, mirrored(RIGHT_CHEEK))),
                Region.of("upper lip", outline(mesh, bothHalves(RIGHT_HALF_OF_UPPER_LIP))),
                Region.of("chin", outline(mesh, bothHalves(RIGHT_HALF_OF_CHIN))));
    }

    /** The whole face without eyes, brows, lips and nostrils. */
    static Region bareFace(Mesh mesh) {
        List<Polygon> holes = new ArrayList<>();
        holes.add(outline(mesh, LIPS));
        for (int[] hole : List.of(RIGHT_EYE, RIGHT_BROW, RIGHT_NOSTRIL)) {
            holes.add(outline(mesh, hole));
            holes.add(outline(mesh, mirrored(hole)));
        }
        return new Region("face", List.of(outline(mesh, OVAL)), holes);
    }

    private static Polygon outline(Mesh mesh, int[] indices) {
        return new Polygon(Arrays.stream(indices).mapToObj(mesh::at).toList());
    }

    private static int[] mirrored(int[] right) {
        return Arrays.stream(right).map(CanonicalFace::opposite).toArray();
    }

    /** Down one half and up the other; the first and the last point lie on the middle line. */
    private static int[] bothHalves(int[] half) {
        List<Integer> all = new ArrayList<>(Arrays.stream(half).boxed().toList());
        List<Integer> other =
                new ArrayList<>(Arrays.stream(mirrored(half)).boxed().toList().subList(1, half.length - 1));
        Collections.reverse(other);
        all.addAll(other);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}
