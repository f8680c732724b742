package fibril.clinic.rights.pages;

import fibril.clinic.followup.OwnersDue;
import fibril.clinic.rights.Erasure;
import fibril.clinic.rights.Erasures;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.ShownOnlyWithConsent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the owner which locked records may go, and whose photographs must be taken down. */
@Component
public class RightsDue implements OwnersDue {

    private final Erasures erasures;
    private final ShownOnlyWithConsent shown;
    private final Clock clock;

    public RightsDue(Erasures erasures, ShownOnlyWithConsent shown, Clock clock) {
        this.erasures = erasures;
        this.shown = shown;
        this.clock = clock;
    }

    @Override
    public List<Line> now() {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = new ArrayList<>();
        List<Erasure> locked = erasures.locked();
        long over = locked.stream().filter(lock -> lock.mayGoOn(today)).count();
        if (over > 0) lines.add(new Line("rights.due.over", List.of(over), "/locked"));
        Map<UUID, Long> down = shown.toTakeDown(today).stream()
                .collect(Collectors.groupingBy(PhotographUse::client, TreeMap::new, Collectors.counting()));
        down.forEach(
                (client, count) -> lines.add(new Line("rights.due.takeDown", List.of(count), page(client, locked))));
        return lines;
    }

    private static String page(UUID client, List<Erasure> locked) {
        boolean isLocked = locked.stream().anyMatch(lock -> lock.client().equals(client));
        return isLocked ? "/locked/" + client : "/clients/" + client + "/uses";
    }
}
