package fibril.clinic.rights;

import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.treat.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks whether anything stands against an erasure. */
public final class Obstacles {

    private final Flags flags;
    private final Sessions sessions;
    private final PhotographUses uses;
    private final LegalHolds holds;

    public Obstacles(Flags flags, Sessions sessions, PhotographUses uses, LegalHolds holds) {
        this.flags = flags;
        this.sessions = sessions;
        this.uses = uses;
        this.holds = holds;
    }

    /** To begin with: every one is told, none stops at the first. */
    public List<Obstacle> toLocking(UUID client) {
        List<Obstacle> all = new ArrayList<>();
        for (Flag flag : flags.ofClient(client)) {
            if (flag.isOpen()) all.add(new Obstacle.OpenFlag(flag));
            if (flag.owesReport()) all.add(new Obstacle.ReportOwed(flag));
        }
        sessions.unfinished().stream()
                .filter(session -> session.client().equals(client))
                .forEach(session -> all.add(new Obstacle.UnfinishedSession(session)));
        holds.on(client).ifPresent(hold -> all.add(new Obstacle.OnHold(hold)));
        return all;
    }

    /** To the end of a record whose time is over. */
    public List<Obstacle> toEnding(UUID client) {
        List<Obstacle> all = new ArrayList<>();
        holds.on(client).ifPresent(hold -> all.add(new Obstacle.OnHold(hold)));
        uses.ofClient(client).stream()
                .filter(PhotographUse::isStanding)
                .forEach(use -> all.add(new Obstacle.StillShown(use)));
        return all;
    }
}
