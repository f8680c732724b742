package fibril.clinic.measure;

import java.util.UUID;

/** Whose judgement a figure is. */
public sealed interface Rater {

    record StaffMember(UUID id) implements Rater {}

    record Client() implements Rater {}

    /** Somebody without a sign-in, such as a second rater from elsewhere. */
    record Named(String name) implements Rater {
        public Named {
            if (name.isBlank()) throw new IllegalArgumentException("a named rater has a name");
        }
    }
}
