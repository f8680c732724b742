package fibril.atlas;

import java.util.List;

/** Which scales to offer first for a concern, best first, and why. */
public record ScaleChoice(String concern, List<Scale> scales, String why) {

    public ScaleChoice {
        scales = List.copyOf(scales);
    }
}
