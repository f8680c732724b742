package fibril.clinic.practice;

/** Somebody else wrote this version first: what was typed must be looked at again beside the newer record. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StaleVersion(String record, int version) {
        super(record + " version " + version + " is already written");
    }
}
