package fibril.photo.measure;

import fibril.photo.image.Plane;
import java.util.function.UnaryOperator;

/** One plane of each picture. */
record Both(Plane before, Plane after) {

    Both each(UnaryOperator<Plane> step) {
        return new Both(step.apply(before), step.apply(after));
    }

    Plane difference() {
        return after.minus(before);
    }
}
