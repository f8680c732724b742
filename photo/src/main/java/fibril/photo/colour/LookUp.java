package fibril.photo.colour;

import java.util.function.DoubleUnaryOperator;

/** A function on 0 … 1 as a table with straight lines between; outside, its ends. */
final class LookUp {

    private static final int LAST = 65_535;

    private final float[] values = new float[LAST + 2];

    LookUp(DoubleUnaryOperator function) {
        for (int i = 0; i <= LAST; i++) values[i] = (float) function.applyAsDouble((double) i / LAST);
        values[LAST + 1] = values[LAST]; // so that 1 has a right neighbour
    }

    float at(float x) {
        float place = Math.clamp(x, 0f, 1f) * LAST;
        int i = (int) place;
        return values[i] + (place - i) * (values[i + 1] - values[i]);
    }
}
