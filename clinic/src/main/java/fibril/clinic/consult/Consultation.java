package fibril.clinic.consult;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One talk with a client: why she came, what she wants, what was done elsewhere. */
public record Consultation(
        UUID id,
        UUID client,
        LocalDate on,
        String reason,
        List<Goal> goals,
        List<EarlierTreatment> earlier,
        String notes,
        String atlasVersion,
        Provenance provenance) {

    public Consultation {
        goals = List.copyOf(goals);
        earlier = List.copyOf(earlier);
        if (reason.isBlank()) throw new IllegalArgumentException("a consultation has a reason");
    }

    /** In the order she named them. */
    public Set<String> areas() {
        Set<String> areas = new LinkedHashSet<>();
        goals.forEach(goal -> areas.add(goal.area()));
        return areas;
    }

    public Set<String> concerns() {
        Set<String> concerns = new LinkedHashSet<>();
        goals.forEach(goal -> concerns.add(goal.concern()));
        return concerns;
    }
}
