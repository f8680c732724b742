package fibril.forecast;

import java.util.List;

/** A forecast, or every reason why the plan cannot have one. */
public sealed interface Answer {

    record Expected(Expectation expectation) implements Answer {}

    record Refused(List<Refusal> refusals) implements Answer {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) throw new IllegalArgumentException("a refusal needs a reason");
        }
    }
}
