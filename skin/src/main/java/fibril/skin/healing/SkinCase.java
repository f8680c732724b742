package fibril.skin.healing;

import java.util.Collections;
import java.util.List;

/**
 * One possible skin and what is done to it.
 *
 * @param parameters how it heals; refused when it would not come to rest ({@link Stability.Scars})
 * @param slabs its dermis
 * @param doses what each session does, in the order of the schedule
 */
public record SkinCase(HealingParameters parameters, Slabs slabs, List<Doses> doses) {

    public SkinCase {
        doses = List.copyOf(doses);
        if (parameters.stability() instanceof Stability.Scars scars) {
            throw new IllegalArgumentException("loop gain g is " + scars.gain() + ", allowed is at most "
                    + Stability.HIGHEST_GAIN + ": skin with these parameters would scar and never settle");
        }
    }

    /** The same dose at every session. */
    public static SkinCase sameEachSession(HealingParameters parameters, Slabs slabs, Doses doses, int sessions) {
        return new SkinCase(parameters, slabs, Collections.nCopies(sessions, doses));
    }

    /** What each session does to one slab. */
    public List<Dose> dosesOf(int slab) {
        return doses.stream().map(session -> session.slab(slab)).toList();
    }
}
