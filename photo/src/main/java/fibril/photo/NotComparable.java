package fibril.photo;

import java.util.List;

/** The photographs cannot be compared; every reason that was found, not the first only. */
public record NotComparable(List<GateReading> reasons) implements Alignment, Comparison {

    public NotComparable {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) throw new IllegalArgumentException("refused without a reason");
    }
}
