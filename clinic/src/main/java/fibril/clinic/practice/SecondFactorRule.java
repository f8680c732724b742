package fibril.clinic.practice;

/** Who must have a second factor in this practice. */
public enum SecondFactorRule {
    NOBODY,
    OWNERS,
    EVERYBODY;

    public static SecondFactorRule of(Settings settings) {
        return valueOf(settings.get(Settings.SECOND_FACTOR, NOBODY.name()));
    }

    public boolean asks(Role role) {
        return switch (this) {
            case NOBODY -> false;
            case OWNERS -> role == Role.OWNER;
            case EVERYBODY -> true;
        };
    }
}
