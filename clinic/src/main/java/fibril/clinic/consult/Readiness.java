package fibril.clinic.consult;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands after overrides, letters and approvals: whether needling may go ahead, and if not yet, from when. */
public record Readiness(
        LocalDate today, List<Judged> judged, @Nullable LocalDate readyFromOrNull) {

    public Readiness {
        judged = List.copyOf(judged);
    }

    public boolean mayProceed() {
        return blocking().isEmpty();
    }

    /** Today when nothing blocks; the first day on which nothing will when only waits do; otherwise none. */
    public Optional<LocalDate> readyFrom() {
        return Optional.ofNullable(readyFromOrNull);
    }

    public List<Judged> blocking() {
        return judged.stream().filter(Judged::blocks).toList();
    }

    public List<Judged> cautions() {
        return judged.stream().filter(Judged::isToAcknowledge).toList();
    }

    public List<Judged> unacknowledged() {
        return cautions().stream().filter(each -> !each.isAcknowledged()).toList();
    }

    public List<Judged> unanswered() {
        return judged.stream()
                .filter(each -> each.finding() instanceof Finding.Unanswered)
                .toList();
    }

    /** Where and why to leave skin out. */
    public List<AvoidZone> avoidZones() {
        return judged.stream().filter(Judged::drawsAvoidZone).map(AvoidZone::of).toList();
    }

    /** No numbing cream for her. */
    public boolean noAnaesthetic() {
        return judged.stream().anyMatch(Judged::forbidsAnaesthetic);
    }

    /** The last end of the waits that block; none when something else blocks too. */
    Optional<LocalDate> lastWaitEnd() {
        if (!blocking().stream().allMatch(each -> each.finding() instanceof Finding.Wait)) return Optional.empty();
        return blocking().stream()
                .map(each -> ((Finding.Wait) each.finding()).until())
                .max(Comparator.naturalOrder());
    }
}
