package fibril.photo.image;

import java.util.List;
import java.util.function.UnaryOperator;

/** A named part of a face or body site, such as the left cheek: outlines that belong to it and outlines cut out of it. */
public record Region(String name, List<Polygon> parts, List<Polygon> holes) {

    public Region {
        if (name.isBlank()) throw new IllegalArgumentException("a region has a name");
        parts = List.copyOf(parts);
        holes = List.copyOf(holes);
        if (parts.isEmpty()) throw new IllegalArgumentException("region " + name + " has no outline");
    }

    public static Region of(String name, Polygon outline) {
        return new Region(name, List.of(outline), List.of());
    }

    public Mask mask(int width, int height) {
        Mask mask = parts.getFirst().mask(width, height);
        for (Polygon part : parts.subList(1, parts.size())) mask = mask.or(part.mask(width, height));
        for (Polygon hole : holes) mask = mask.minus(hole.mask(width, height));
        return mask;
    }

    public Region moved(UnaryOperator<Point> move) {
        return new Region(
                name,
                parts.stream().map(part -> part.moved(move)).toList(),
                holes.stream().map(hole -> hole.moved(move)).toList());
    }
}
