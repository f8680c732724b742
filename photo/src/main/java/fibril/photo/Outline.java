package fibril.photo;

import java.util.List;

/** A scar or another place, drawn once on the photograph before; registration carries it to every later one. */
public record Outline(String name, List<Place> corners) {

    private static final int MOST_CORNERS = 500;

    public Outline {
        if (name.isBlank()) throw new IllegalArgumentException("an outline has a name");
        corners = List.copyOf(corners);
        if (corners.size() < 3 || corners.size() > MOST_CORNERS) {
            throw new IllegalArgumentException(
                    "an outline has 3 to " + MOST_CORNERS + " corners, had " + corners.size());
        }
    }
}
