package fibril.skin.recovery;

/** One value for each {@link RecoveryParameter}, in the order of the table and in its units. */
public record RecoveryParameters(
        double barrierHalvingHours,
        double barrierGain,
        double ageSlopePerYear,
        double earlyRedness,
        double lateRedness,
        double earlyFadingHours,
        double lateFadingDays) {

    public RecoveryParameters {
        positive("barrierHalvingHours", barrierHalvingHours);
        positive("barrierGain", barrierGain);
        positive("ageSlopePerYear", ageSlopePerYear);
        positive("earlyRedness", earlyRedness);
        positive("lateRedness", lateRedness);
        positive("earlyFadingHours", earlyFadingHours);
        positive("lateFadingDays", lateFadingDays);
    }

    private static void positive(String field, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(field + " is over 0 and finite, was " + value);
        }
    }

    /** The medians of the table. */
    public static RecoveryParameters typical() {
        RecoveryParameter[] all = RecoveryParameter.values();
        double[] medians = new double[all.length];
        for (int i = 0; i < all.length; i++) medians[i] = all[i].prior().median();
        return of(medians);
    }

    /** From one value per {@link RecoveryParameter}, by ordinal. */
    public static RecoveryParameters of(double[] byOrdinal) {
        if (byOrdinal.length != RecoveryParameter.values().length) {
            throw new IllegalArgumentException("one value per parameter, were " + byOrdinal.length);
        }
        return new RecoveryParameters(
                byOrdinal[0], byOrdinal[1], byOrdinal[2], byOrdinal[3], byOrdinal[4], byOrdinal[5], byOrdinal[6]);
    }
}
