package fibril.walk;

/**
 * What a practised hand did, and how long it takes: one pointing per tap and one letter at a time as in the
 * keystroke-level model (Card, Moran and Newell 1980), with a longer pause to think before each decision than theirs
 * of 1.35 s, because the other hand holds a tablet and somebody is talking.
 */
record Effort(int taps, int decisions, int letters) {

    static final Effort NONE = new Effort(0, 0, 0);

    private static final double TAP_SECONDS = 1.1;
    private static final double DECISION_SECONDS = 2.4;
    private static final double LETTER_SECONDS = 0.28;

    Effort plusTap() {
        return new Effort(taps + 1, decisions, letters);
    }

    Effort plusDecision() {
        return new Effort(taps, decisions + 1, letters);
    }

    Effort plusLetters(int more) {
        return new Effort(taps, decisions, letters + more);
    }

    Effort plus(Effort other) {
        return new Effort(taps + other.taps, decisions + other.decisions, letters + other.letters);
    }

    double seconds() {
        return taps * TAP_SECONDS + decisions * DECISION_SECONDS + letters * LETTER_SECONDS;
    }
}
