package fibril.photo;

import java.util.List;

/**
 * The four corners of a 24-patch colour chart, tapped by hand where it was not found: the outer corners of the patches dark
 * skin (1), bluish green (6), black (24) and white (19), in this order, whichever way the chart lies in the picture.
 */
public record ChartCorners(Place darkSkin, Place bluishGreen, Place black, Place white) {

    public List<Place> inOrder() {
        return List.of(darkSkin, bluishGreen, black, white);
    }
}
