package fibril.clinic.recover.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.recover.Alarm;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.Judging;
import fibril.clinic.recover.Raising;
import fibril.clinic.recover.Recovery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the flags of a check-in, in the transaction in which the check-in itself is kept. */
@Component
public class FlagRaiser {

    private final Flags flags;
    private final CurrentAtlas atlas;
    private final Judging judging;
    private final Alarm alarm;
    private final Audit audit;

    public FlagRaiser(Flags flags, CurrentAtlas atlas, Judging judging, Alarm alarm, Audit audit) {
        this.flags = flags;
        this.atlas = atlas;
        this.judging = judging;
        this.alarm = alarm;
        this.audit = audit;
    }

    /** How many were raised, or seen again. */
    public int raise(Recovery recovery, CheckIn checkIn, Instant now) {
        Raising raising = new Raising(
                recovery.told(),
                recovery.flags(),
                recovery.treated(),
                atlas.get().version(),
                UUID::randomUUID);
        List<Flag> raised = raising.of(judging.signs(recovery, checkIn), checkIn, now);
        for (Flag flag : raised) {
            flags.add(flag);
            alarm.ring(flag, now);
            boolean first = flag.provenance().version() == 1;
            audit.record(
                    now,
                    checkIn.provenance().author(),
                    first ? "raise" : "see again",
                    "flag",
                    flag.id().toString(),
                    flag.rule() + ", " + flag.urgency());
        }
        return raised.size();
    }
}
