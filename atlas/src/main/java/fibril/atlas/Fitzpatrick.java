package fibril.atlas;

/** Skin type by its reaction to sun, or not known. */
public enum Fitzpatrick {
    I(1),
    II(2),
    III(3),
    IV(4),
    V(5),
    VI(6),
    UNKNOWN(7);

    private final int number;

    Fitzpatrick(int number) {
        this.number = number;
    }

    /** Type 1 to 6. */
    public static Fitzpatrick ofNumber(int number) {
        for (Fitzpatrick type : values()) {
            if (type.isKnown() && type.number == number) return type;
        }
        throw new IllegalArgumentException("skin type is 1 to 6, was " + number);
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** Types IV to VI, which darken more easily after a wound. An unknown type counts as dark: it gets the longer wait. */
    public boolean marksEasily() {
        return number >= IV.number;
    }

    /** 1 to 6; not to be asked of UNKNOWN. */
    public int number() {
        if (!isKnown()) throw new IllegalStateException("an unknown skin type has no number");
        return number;
    }
}
