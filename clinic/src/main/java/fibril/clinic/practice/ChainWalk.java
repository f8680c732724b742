package fibril.clinic.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Walks along the chain of the audit from its first event to its newest, and says where it does not hold: what was
 * changed, taken out, put in, moved, or cut off. After a fault it goes on from what is kept, so that one fault is told
 * once.
 */
public final class ChainWalk {

    private static final int MOST_TOLD = 50;

    private final Map<Long, Checkpoint> checkpoints;
    private final List<String> faults = new ArrayList<>();
    private final TreeSet<Long> withoutDetail = new TreeSet<>();
    private long last;
    private String lastHash = AuditLink.NOTHING_BEFORE;
    private int untold;

    public ChainWalk(Collection<Checkpoint> checkpoints) {
        this.checkpoints = checkpoints.stream()
                .collect(Collectors.toMap(Checkpoint::events, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    /** The next event by its number, with its words where they were not erased. */
    public void pass(AuditLink link, Optional<AuditDetail> detail) {
        if (link.sequence() != last + 1) {
            fault(
                    link.sequence() == last + 2
                            ? "event " + (last + 1) + " is missing"
                            : "events " + (last + 1) + " to " + (link.sequence() - 1) + " are missing");
        } else if (!link.previous().equals(lastHash)) {
            fault("event " + link.sequence() + " does not follow event " + last
                    + ": one of the two was changed, put in or moved");
        }
        if (!link.hash().equals(link.computed())) fault("event " + link.sequence() + " was changed");
        lookAtWords(link, detail);
        compare(Optional.ofNullable(checkpoints.remove(link.sequence())), link);
        last = link.sequence();
        lastHash = link.hash();
    }

    private void lookAtWords(AuditLink link, Optional<AuditDetail> detail) {
        if (detail.isEmpty()) withoutDetail.add(link.sequence());
        else if (!detail.get().commitment().equals(link.commitment())) {
            fault("what event " + link.sequence() + " says was changed");
        }
        if (link.action().equals(Audit.ERASE) && link.subject().equals(Audit.WORDS)) {
            withoutDetail.removeIf(erased -> link.subjectId().equals(Long.toString(erased)));
        }
    }

    private void compare(Optional<Checkpoint> checkpoint, AuditLink link) {
        if (checkpoint.isPresent() && !checkpoint.get().hash().equals(link.hash())) {
            fault("event " + link.sequence() + " is not the one that the checkpoint of "
                    + checkpoint.get().at() + " speaks of: it or something before it was written anew");
        }
    }

    /** @param counted how many events the practice itself has counted */
    public List<String> end(long counted) {
        if (counted != last) {
            fault(
                    counted > last
                            ? "the audit ends at event " + last + ", and " + counted
                                    + " were counted: the end was cut off"
                            : "the audit goes on to event " + last + ", and only " + counted + " were counted");
        }
        withoutDetail.forEach(
                event -> fault("what event " + event + " says is gone, and no later event says it was erased"));
        checkpoints
                .values()
                .forEach(later -> fault("the checkpoint of " + later.at() + " speaks of event " + later.events()
                        + ", and the audit " + (later.events() > last ? "ends at event " + last : "does not have it")));
        if (untold > 0) faults.add("and " + untold + " more faults");
        return List.copyOf(faults);
    }

    public long events() {
        return last;
    }

    /** A fault that was found beside the chain. */
    public void fault(String fault) {
        if (faults.size() < MOST_TOLD) faults.add("audit: " + fault);
        else untold++;
    }
}
