package fibril.atlas;

import java.util.List;
import java.util.Set;

/** One use a device is cleared for. A part that is not stated can never be confirmed. */
public record Indication(
        String words,
        Clause<Set<String>> areas,
        Clause<Set<String>> concerns,
        Clause<Set<Fitzpatrick>> skinTypes,
        Clause<Integer> ageMin,
        Clause<Double> maxDepthMm,
        List<Citation> citations) {

    public Indication {
        Checks.text("words", words);
        citations = List.copyOf(citations);
        if (citations.isEmpty()) throw new IllegalArgumentException("an indication cites no source: " + words);
    }
}
