package fibril.clinic.arrive;

import java.util.List;
import java.util.Map;

/** What would come of a file: rows that can be taken, cells that cannot, and what may be here already. */
public record Draft(Source source, Reading reading, List<Coming> coming, List<Fault> faults, List<Alike> alike) {

    /**
     * A file and where it is from.
     *
     * @param product the other product, in the owner’s words: what later files of it find their clients by
     */
    public record Source(Kind kind, String product, String fileName, String hash) {

        public static final int LONGEST_PRODUCT = 80;
        public static final int LONGEST_FILE_NAME = 200;

        public Source {
            if (fileName.length() > LONGEST_FILE_NAME) fileName = fileName.substring(0, LONGEST_FILE_NAME);
        }
    }

    public Draft {
        coming = List.copyOf(coming);
        faults = List.copyOf(faults);
        alike = List.copyOf(alike);
    }

    /** Those that are still to be settled. */
    public List<Alike> open(Map<Long, Alike.Choice> choices) {
        return alike.stream().filter(each -> !choices.containsKey(each.line())).toList();
    }

    /** Rows of which at least one cell cannot be read. */
    public long faultyRows() {
        return faults.stream().map(Fault::line).distinct().count();
    }

    public long ahead() {
        return coming.stream()
                .filter(each ->
                        each instanceof ArrivingEntry entry && entry.ahead().isPresent())
                .count();
    }

    public long byNameAlone() {
        return coming.stream()
                .filter(each -> each instanceof ArrivingEntry entry && entry.byNameAlone())
                .count();
    }
}
