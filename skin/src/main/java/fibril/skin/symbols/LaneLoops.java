package fibril.skin.symbols;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts straight-line code into loops over lanes that are short enough for the compiler to vectorise, where that costs
 * least.
 *
 * <p>A value that a later loop needs is read back from where it was stored for good, or else passed on in a row of its
 * own, which is free again after its last use. A value that was only loaded is loaded again.
 */
final class LaneLoops {

    /** HotSpot unrolls, and so vectorises, loops of at most 60 nodes (its LoopUnrollLimit); two are kept in reserve. */
    private static final int LIMIT = 58;
    /** Nodes of an empty loop. */
    private static final int FRAME = 12;
    /** Nodes of a row that is read or written: the access and its address. */
    private static final int ACCESS = 2;

    private static final Pattern LOAD = Pattern.compile("double (\\w+) = (\\w+\\[[^]]*]);");
    private static final Pattern STORE = Pattern.compile("(\\w+\\[[^]]*]) = (\\w+);");

    private final IntFunction<String> row;
    private final List<LaneLine> lines = new ArrayList<>();
    /** Where a name can be read now. */
    private final Map<String, String> places = new HashMap<>();
    /** Names that are read from line n on before they are written there. */
    private final List<Set<String>> wanted = new ArrayList<>();

    private final List<List<String>> loops = new ArrayList<>();
    private final Map<String, Integer> passedIn = new HashMap<>();
    private final TreeSet<Integer> free = new TreeSet<>();
    private int rows;

    /** @param row how the row of a number, for values that are passed on, is written */
    LaneLoops(List<String> code, IntFunction<String> row) {
        this.row = row;
        code.forEach(this::take);
        for (int n = 0; n <= lines.size(); n++) wanted.add(reads(n, lines.size()));
        List<Integer> cuts = cuts();
        for (int n = 0; n + 1 < cuts.size(); n++) loops.add(loop(cuts.get(n), cuts.get(n + 1)));
    }

    List<List<String>> loops() {
        return List.copyOf(loops);
    }

    /** How many rows there must be for values that are passed on. */
    int rows() {
        return rows;
    }

    /** A load is kept for whoever needs it; a store moves up to the line that makes its value. */
    private void take(String line) {
        Matcher load = LOAD.matcher(line);
        Matcher store = STORE.matcher(line);
        if (load.matches()) {
            places.put(load.group(1), load.group(2));
        } else if (store.matches()) {
            int maker = lines.size() - 1;
            while (!lines.get(maker).writes().equals(store.group(2))) maker--;
            lines.set(maker, lines.get(maker).storedAt(store.group(1)));
        } else {
            lines.add(LaneLine.of(line));
        }
    }

    private Set<String> reads(int from, int to) {
        Set<String> reads = new LinkedHashSet<>();
        Set<String> written = new LinkedHashSet<>();
        for (LaneLine line : lines.subList(from, to)) {
            for (String name : line.reads()) if (!written.contains(name)) reads.add(name);
            written.add(line.writes());
        }
        return reads;
    }

    /** Where loops begin, and the end: the cuts with the fewest nodes altogether. */
    private List<Integer> cuts() {
        int[] least = new int[lines.size() + 1];
        int[] before = new int[lines.size() + 1];
        Arrays.fill(least, 1, least.length, Integer.MAX_VALUE);
        for (int from = 0; from < lines.size(); from++) {
            for (int to = from + 1; to <= lines.size(); to++) {
                int nodes = nodes(from, to);
                boolean tooLong = nodes > LIMIT && to > from + 1;
                if (tooLong || least[from] + nodes >= least[to]) continue;
                least[to] = least[from] + nodes;
                before[to] = from;
            }
        }
        Deque<Integer> cuts = new ArrayDeque<>();
        for (int cut = lines.size(); cut > 0; cut = before[cut]) cuts.addFirst(cut);
        cuts.addFirst(0);
        return List.copyOf(cuts);
    }

    /** How many nodes the compiler sees in a loop of these lines. */
    private int nodes(int from, int to) {
        int accesses = reads(from, to).size() + passedOn(from, to).size();
        int operations = 0;
        for (LaneLine line : lines.subList(from, to)) {
            operations += line.operations();
            if (line.isStored()) accesses++;
        }
        return FRAME + ACCESS * accesses + operations;
    }

    /** What is written here, needed later and not stored for good. */
    private Set<String> passedOn(int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        for (LaneLine line : lines.subList(from, to)) {
            if (line.isStored()) names.remove(line.writes());
            else names.add(line.writes());
        }
        names.retainAll(wanted.get(to));
        return names;
    }

    private List<String> loop(int from, int to) {
        List<String> loop = new ArrayList<>();
        Set<String> reads = reads(from, to);
        reads.forEach(name -> loop.add("double " + name + " = " + places.get(name) + ";"));
        lines.subList(from, to).forEach(line -> loop.addAll(line.lines()));
        Set<Integer> done = new TreeSet<>();
        for (LaneLine line : lines.subList(from, to)) {
            Integer old = passedIn.remove(line.writes());
            if (old != null) done.add(old);
            if (line.isStored()) places.put(line.writes(), line.place());
        }
        for (String name : reads) {
            if (!wanted.get(to).contains(name) && passedIn.containsKey(name)) done.add(passedIn.remove(name));
        }
        for (String name : passedOn(from, to)) {
            int number = free.isEmpty() ? rows++ : free.pollFirst();
            passedIn.put(name, number);
            places.put(name, row.apply(number));
            loop.add(row.apply(number) + " = " + name + ";");
        }
        free.addAll(done);
        return loop;
    }
}
