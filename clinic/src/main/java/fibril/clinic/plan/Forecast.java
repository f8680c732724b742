package fibril.clinic.plan;

import fibril.forecast.Expectation;
import fibril.forecast.Refusal;
import java.util.List;

/** What the skin model expects of one zone of a course, or why it could not say. */
public sealed interface Forecast {

    record Expected(Expectation expectation) implements Forecast {}

    /** The plan lies outside what the model covers, field by field. */
    record Refused(List<Refusal> refusals) implements Forecast {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** No fault of the plan's. */
    record NotAvailable(Why why) implements Forecast {}

    enum Why {
        SKIN_TYPE_UNKNOWN("forecast.none.skinType"),
        FAILED("forecast.none.failed");

        private final String messageKey;

        Why(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }
}
