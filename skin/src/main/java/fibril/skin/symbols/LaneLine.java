package fibril.skin.symbols;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a loop over lanes: a local is made or changed, and perhaps stored.
 *
 * @param text the assignment
 * @param reads locals that it needs
 * @param writes the local that it makes or changes
 * @param place where the value is stored for good, empty if nowhere
 * @param operations how many the assignment takes
 */
record LaneLine(String text, List<String> reads, String writes, String place, int operations) {

    private static final Pattern ASSIGNMENT = Pattern.compile("(?:double )?(\\w+) ([-+*]?)= (.*);");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?![\\w(.])");
    private static final Pattern OPERATION = Pattern.compile("(?<!E)[-+*/]|Math\\.");
    /** The same in all lanes, so no row of memory. */
    private static final Set<String> COMMON = Set.of("shift");

    LaneLine {
        reads = List.copyOf(reads);
    }

    static LaneLine of(String line) {
        Matcher parts = ASSIGNMENT.matcher(line);
        if (!parts.matches()) throw new IllegalArgumentException("not an assignment to a local: " + line);
        List<String> reads = new ArrayList<>();
        boolean changes = !parts.group(2).isEmpty();
        if (changes) reads.add(parts.group(1));
        Matcher name = NAME.matcher(parts.group(3));
        while (name.find()) if (!COMMON.contains(name.group())) reads.add(name.group());
        long operations = OPERATION.matcher(parts.group(3)).results().count() + (changes ? 1 : 0);
        return new LaneLine(line, reads, parts.group(1), "", (int) operations);
    }

    LaneLine storedAt(String where) {
        return new LaneLine(text, reads, writes, where, operations);
    }

    boolean isStored() {
        return !place.isEmpty();
    }

    List<String> lines() {
        return isStored() ? List.of(text, place + " = " + writes + ";") : List.of(text);
    }
}
