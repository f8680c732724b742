package fibril.clinic.recover.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.StageOfCare;
import fibril.clinic.recover.ExpectedCheckIn;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.recover.Recovery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The fifth stage: flags that stand open, and the check-in that is asked for next. */
@Component
public class RecoverStage implements StageOfCare {

    private final Recoveries recoveries;
    private final Flags flags;
    private final RecoverWords words;
    private final Clock clock;

    public RecoverStage(Recoveries recoveries, Flags flags, RecoverWords words, Clock clock) {
        this.recoveries = recoveries;
        this.flags = flags;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Corridor stage() {
        return Corridor.RECOVER;
    }

    @Override
    public String addressFor(UUID client) {
        return "/clients/" + client + "/recovery";
    }

    @Override
    public Step stepOf(Client client, LocalDate today) {
        List<Flag> open = flags.ofClient(client.id()).stream()
                .filter(Flag::isOpen)
                .sorted(Comparator.comparing(Flag::urgency).thenComparing(Flag::raisedAt))
                .toList();
        if (!open.isEmpty()) {
            return new Step(State.FLAGGED, "recover.step.flagged", List.of(open.size()), null, alerts(open));
        }
        return recoveries
                .latest(client.id(), clock.instant())
                .map(this::stepOf)
                .orElseGet(() -> Step.of(State.NOT_STARTED, "recover.step.notStarted"));
    }

    private List<Alert> alerts(List<Flag> open) {
        return open.stream()
                .map(flag -> new Alert(
                        State.FLAGGED,
                        "recover.step.flag",
                        List.of(words.rule(flag).sign(), words.urgency(flag.urgency())),
                        "/flags/" + flag.id()))
                .toList();
    }

    /** Of the newest session: the check-in that is due, else the last one that was missed, else the next. */
    private Step stepOf(Recovery recovery) {
        return recovery.due().stream()
                .findFirst()
                .map(due -> step(State.DUE, "recover.step.due", due))
                .or(() -> next(recovery))
                .orElseGet(() -> last(recovery));
    }

    private Optional<Step> next(Recovery recovery) {
        return recovery.expected().stream()
                .filter(one -> one.state() == ExpectedCheckIn.State.NOT_YET)
                .findFirst()
                .map(one -> recovery.missed().isEmpty()
                        ? step(State.IN_PROGRESS, "recover.step.next", one)
                        : missed(recovery));
    }

    private Step last(Recovery recovery) {
        return recovery.missed().isEmpty() ? Step.of(State.DONE, "recover.step.done") : missed(recovery);
    }

    private Step missed(Recovery recovery) {
        return step(State.UNANSWERED, "recover.step.missed", recovery.missed().getLast());
    }

    private Step step(State state, String key, ExpectedCheckIn one) {
        Instant when = one.dueAt();
        return new Step(
                state, key, List.of(words.due(one.atHours())), words.words().dayOf(when), List.of());
    }
}
