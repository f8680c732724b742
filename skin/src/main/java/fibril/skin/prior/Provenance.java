package fibril.skin.prior;

/**
 * Where a number comes from. {@code key} names an entry of docs/sources; {@code note} says what was taken from it, or why
 * the number had to be assumed.
 */
public record Provenance(Basis basis, String key, String note) {

    /** How far a number may be trusted. */
    public enum Basis {
        /** Printed in the source, or worked out from printed figures by simple arithmetic. */
        MEASURED,
        /** The source speaks of it, but weakly or of something else. */
        WEAK,
        /** No readable source: a wide guess of our own. */
        ASSUMED
    }

    public Provenance {
        if (note.isBlank()) throw new IllegalArgumentException("a number says where it comes from");
        if (basis != Basis.ASSUMED && key.isBlank()) {
            throw new IllegalArgumentException("a number that is not assumed cites a source: " + note);
        }
    }

    public static Provenance measured(String key, String note) {
        return new Provenance(Basis.MEASURED, key, note);
    }

    public static Provenance weak(String key, String note) {
        return new Provenance(Basis.WEAK, key, note);
    }

    public static Provenance assumed(String note) {
        return new Provenance(Basis.ASSUMED, "", note);
    }
}
