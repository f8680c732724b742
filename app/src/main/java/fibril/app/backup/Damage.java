package fibril.app.backup;

import java.util.List;

/** An archive or a practice is not what it was: every fault that was found, by name. */
final class Damage extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    Damage(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
