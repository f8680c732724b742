package fibril.app.backup;

import java.util.List;

/** An archive or a practice is not what it was: every fault that was found, by name. */
public final class Damage extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    public Damage(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
