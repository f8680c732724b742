package fibril.photo;

/**
 * What a gate read.
 *
 * @param found and {@code limit}: as they are said to people, with their unit
 * @param value the reading as a number, NaN where it is none (a file type, say)
 */
public record GateReading(Gate gate, Which which, Verdict verdict, double value, String found, String limit) {

    public boolean passed() {
        return verdict == Verdict.PASSED;
    }

    /** Whether figures that depend on it are not given. */
    public boolean stops() {
        return verdict == Verdict.WITHHELD || verdict == Verdict.REFUSED;
    }

    /** One line: what was found, what is allowed, how to mend it. */
    public String words() {
        return words(gate.mend());
    }

    /** The same where it is mended in another way than on a page. */
    public String words(String mend) {
        String subject = which == Which.PAIR ? "the two photographs" : "the photograph " + which.word();
        String allowed = limit.isEmpty() ? "" : "; allowed: " + limit;
        String read = found.isEmpty() ? "" : " (" + found + allowed + ")";
        return gate.id() + ": " + subject + ": " + gate.what() + read + ". " + mend;
    }

    /** Which photograph it is about. */
    public enum Which {
        BEFORE("before"),
        AFTER("after"),
        PAIR("pair");

        private final String word;

        Which(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public enum Verdict {
        PASSED,
        /** Shown beside the figures. */
        WARNED,
        /** Some figures or maps are left out because of it. */
        WITHHELD,
        /** Nothing is compared. */
        REFUSED
    }
}
