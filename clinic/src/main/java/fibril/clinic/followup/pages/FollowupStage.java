package fibril.clinic.followup.pages;

import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueKind;
import fibril.clinic.followup.Standing;
import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.StageOfCare;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The last stage: whether anything is late or due, and when the next thing is. */
@Component
public class FollowupStage implements StageOfCare {

    /** Said by the stages that own them. */
    private static final Set<DueKind> ELSEWHERE = Set.of(DueKind.FLAG, DueKind.UNFINISHED, DueKind.CONSENT);

    private final Overviews overviews;

    public FollowupStage(Overviews overviews) {
        this.overviews = overviews;
    }

    @Override
    public Corridor stage() {
        return Corridor.FOLLOWUP;
    }

    @Override
    public String addressFor(UUID client) {
        return "/clients/" + client + "/followup";
    }

    @Override
    public Step stepOf(Client client, LocalDate today) {
        List<DueItem> items = overviews.of(client).items().stream()
                .filter(item -> !ELSEWHERE.contains(item.kind()) && !item.isArranged(today))
                .toList();
        long late = items.stream().filter(DueItem::isLate).count();
        if (late > 0) return new Step(State.RAISED, "followup.step.late", List.of(late), null, List.of());
        List<DueItem> now =
                items.stream().filter(item -> item.standing() == Standing.DUE).toList();
        if (!now.isEmpty())
            return Step.of(State.DUE, "followup.step.due").on(now.getFirst().due());
        return items.stream()
                .map(DueItem::due)
                .min(LocalDate::compareTo)
                .map(day -> Step.of(State.WAITING, "followup.step.next").on(day))
                .orElseGet(() -> Step.of(State.NOT_STARTED, "followup.step.nothing"));
    }
}
