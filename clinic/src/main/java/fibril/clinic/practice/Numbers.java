package fibril.clinic.practice;

import java.util.UUID;

/** Every number that a record of this practice has: no two things share one. */
public interface Numbers {

    /** Whether anything has it, whatever that is, or nothing can have it: {@link Audit#NOBODY} is nobody’s. */
    boolean isTaken(UUID number);
}
