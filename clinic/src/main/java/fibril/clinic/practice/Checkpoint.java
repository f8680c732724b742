package fibril.clinic.practice;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the audit's chain came to at one event. Kept where nobody of the practice can reach it, it shows any later change
 * of what was before it, also where the whole chain was written anew.
 *
 * @param events how many events there were: the number of the newest
 * @param at when that one happened
 * @param hash its hash
 */
public record Checkpoint(long events, Instant at, String hash) {

    private static final String FIRST_LINE = "fibril audit checkpoint 1";
    private static final List<String> NAMES = List.of("events: ", "at: ", "hash: ");

    public Checkpoint {
        if (!(events >= 1)) throw new IllegalArgumentException("a checkpoint counts " + events + " events");
        if (!hash.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("the hash is 64 hexadecimal digits");
    }

    /** The lines that are signed. */
    public String text() {
        return FIRST_LINE + "\nevents: " + events + "\nat: " + at + "\nhash: " + hash + "\n";
    }

    /** Of exactly the lines that {@link #text()} writes. */
    static Optional<Checkpoint> read(List<String> lines) {
        if (lines.size() != NAMES.size() + 1 || !lines.getFirst().equals(FIRST_LINE)) return Optional.empty();
        for (int i = 0; i < NAMES.size(); i++) {
            if (!lines.get(i + 1).startsWith(NAMES.get(i))) return Optional.empty();
        }
        try {
            return Optional.of(
                    new Checkpoint(Long.parseLong(value(lines, 0)), Instant.parse(value(lines, 1)), value(lines, 2)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String value(List<String> lines, int name) {
        return lines.get(name + 1).substring(NAMES.get(name).length());
    }
}
