package fibril.atlas;

import java.util.List;
import java.util.Map;

/** Reads what a record rests on: its citations, its status and the reason. */
final class Basis {

    private final Map<String, Source> sources;

    Basis(Map<String, Source> sources) {
        this.sources = sources;
    }

    static Source source(Entry entry) {
        return new Source(
                entry.text("id"), entry.text("what"), entry.textOrNone("url"), entry.oneOf("weight", Weight.class));
    }

    Map<String, Source> sources() {
        return sources;
    }

    Citation citation(Entry entry) {
        return new Citation(entry.ref("source", sources), entry.textOrNone("supports"));
    }

    List<Citation> citations(Entry entry) {
        return entry.parts("sources", this::citation);
    }

    DepthOpinion opinion(Entry entry) {
        return new DepthOpinion(entry.range("depthMm", 0, 4), citation(entry));
    }

    /** The standing of a record with sources of its own. */
    Standing standing(Entry entry) {
        List<Citation> citations = entry.has("sources") ? citations(entry) : List.of();
        return standing(entry, citations);
    }

    /** Refuses what no source stands behind, unless it is openly unverified or our own and says why. */
    Standing standing(Entry entry, List<Citation> citations) {
        Status status = entry.oneOf("status", Status.class, Status.SOURCED);
        String reason = entry.textOrNone("statusReason");
        boolean needsSource =
                status == Status.SOURCED || status == Status.PARTLY_UNVERIFIED || status == Status.DERIVED;
        if (needsSource && citations.isEmpty()) entry.problem("sources", "cites no source");
        if (!entry.has("status") && !entry.has("sources")) entry.problem("sources", "is missing");
        if (status != Status.SOURCED && reason.isBlank()) {
            entry.problem("statusReason", "is missing for status " + status.words());
            reason = "(none)";
        }
        return new Standing(citations, status, reason);
    }
}
