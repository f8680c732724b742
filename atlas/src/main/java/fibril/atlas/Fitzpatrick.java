package fibril.atlas;

/** Skin type by its reaction to sun, or not known. */
public enum Fitzpatrick {
    I,
    II,
    III,
    IV,
    V,
    VI,
    UNKNOWN;

    /** Type 1 to 6. */
    public static Fitzpatrick ofNumber(int number) {
        if (number < 1 || number > 6) throw new IllegalArgumentException("skin type is 1 to 6, was " + number);
        return values()[number - 1];
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** Types IV to VI, which darken more easily after a wound. An unknown type counts as dark: it gets the longer wait. */
    public boolean marksEasily() {
        return ordinal() >= IV.ordinal();
    }

    /** 1 to 6; not to be asked of UNKNOWN. */
    public int number() {
        if (!isKnown()) throw new IllegalStateException("an unknown skin type has no number");
        return ordinal() + 1;
    }
}
