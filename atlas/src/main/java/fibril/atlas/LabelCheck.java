package fibril.atlas;

import java.util.List;

/** Whether a plan keeps to what its device is cleared for. */
public sealed interface LabelCheck {

    record OnLabel(Indication indication) implements LabelCheck {
        public List<Citation> citations() {
            return indication.citations();
        }
    }

    /** Every reason, measured against the clearance that comes nearest. */
    record OffLabel(List<Reason> reasons) implements LabelCheck {
        public OffLabel {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) throw new IllegalArgumentException("off label needs a reason");
        }
    }

    record Reason(Kind kind, String words, List<Citation> citations) {
        public Reason {
            citations = List.copyOf(citations);
        }
    }

    enum Kind {
        NO_CLEARANCE_KNOWN,
        AREA_NOT_CLEARED,
        CONCERN_NOT_CLEARED,
        SKIN_TYPE_OUTSIDE,
        UNDER_AGE,
        DEEPER_THAN_EVALUATED,
        CANNOT_CONFIRM
    }

    default boolean isOnLabel() {
        return this instanceof OnLabel;
    }
}
