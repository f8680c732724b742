package fibril.atlas;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client wants to change. */
public record Concern(
        String id,
        String name,
        String plainName,
        @Nullable Range depthMmOrNull,
        SessionPlan sessions,
        Spacing spacing,
        Range intervalWeeks,
        EndPoint endPoint,
        boolean scarWork,
        boolean pigmentWork,
        List<String> areas,
        String typicalResult,
        String evidence,
        String rangeBetweenSources,
        List<DepthOpinion> depthOpinions,
        Standing standing) {

    public Concern {
        Checks.id("concern", id);
        Checks.text("name", name);
        Checks.text("plainName", plainName);
        Checks.text("typicalResult", typicalResult);
        areas = List.copyOf(areas);
        depthOpinions = List.copyOf(depthOpinions);
    }

    public Optional<Range> depthMm() {
        return Optional.ofNullable(depthMmOrNull);
    }
}
