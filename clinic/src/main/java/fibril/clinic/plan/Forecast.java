package fibril.clinic.plan;

import java.util.List;

/** What the skin model expects of a course, or why it could not say. */
public sealed interface Forecast {

    /** Sentences ready to be read, each an interval or the reason why there is none, with the versions they rest on. */
    record Expected(List<String> sentences, String atlasVersion, String modelVersion) implements Forecast {
        public Expected {
            sentences = List.copyOf(sentences);
        }
    }

    record NotAvailable(String reason) implements Forecast {}
}
