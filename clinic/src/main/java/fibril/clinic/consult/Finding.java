package fibril.clinic.consult;

import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import java.time.LocalDate;

/** What one rule says about one answer on one day. */
public sealed interface Finding {

    ScreeningRule rule();

    /** What the finding does; it may be milder than the rule's own kind. */
    default RuleKind kind() {
        return rule().kind();
    }

    /** As long as nobody settles it. */
    boolean blocks();

    record Clear(ScreeningRule rule) implements Finding {
        @Override
        public boolean blocks() {
            return false;
        }
    }

    record Raised(ScreeningRule rule, RuleKind kind) implements Finding {
        @Override
        public boolean blocks() {
            return switch (kind) {
                case ABSOLUTE, RELATIVE, DEFER -> true;
                case CAUTION, AVOID_ZONE, NO_ANAESTHETIC -> false;
            };
        }
    }

    /** Clear again on the day {@code until}. */
    record Wait(ScreeningRule rule, LocalDate until) implements Finding {
        @Override
        public boolean blocks() {
            return true;
        }
    }

    record Unanswered(ScreeningRule rule) implements Finding {
        @Override
        public boolean blocks() {
            return true;
        }
    }
}
