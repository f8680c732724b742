package fibril.clinic.measure;

/** Why a measurement was taken. A verdict is compared with the baseline of its course. */
public enum Occasion {
    BASELINE,
    INTERIM,
    VERDICT,
    OTHER
}
