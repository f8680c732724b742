package fibril.clinic.rights;

import fibril.clinic.practice.Settings;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How long the record of somebody's care is kept after its last entry. The law of the practice's own state or country
 * says how long, so the practice sets it; the one number with a source is HIPAA's six years for documents
 * (45 CFR 164.316). Whoever was not of age at the last entry has her record kept until the set age at least.
 */
public record Retention(int years, int minorsUntilAge) {

    public static final String YEARS = "rights.retentionYears";
    public static final String MINORS_UNTIL_AGE = "rights.minorsUntilAge";
    /** Why fewer years than the source names are enough here. */
    public static final String WHY_SHORTER = "rights.retentionWhyShorter";

    public static final int SOURCED_YEARS = 6;
    public static final int LEAST_YEARS = 1;
    public static final int MOST_YEARS = 30;

    public static final int OF_AGE = 18;
    public static final int MOST_AGE = 40;

    /** Our own default, without a source: the years begin when she comes of age. */
    public static final Retention DEFAULT = new Retention(SOURCED_YEARS, OF_AGE + SOURCED_YEARS);

    public Retention {
        if (years < LEAST_YEARS || years > MOST_YEARS) throw new IllegalArgumentException("years kept: " + years);
        if (minorsUntilAge < OF_AGE || minorsUntilAge > MOST_AGE) {
            throw new IllegalArgumentException("a minor's record until the age of " + minorsUntilAge);
        }
    }

    public static Retention of(Settings settings) {
        return new Retention(
                settings.find(YEARS).map(Integer::parseInt).orElse(DEFAULT.years),
                settings.find(MINORS_UNTIL_AGE).map(Integer::parseInt).orElse(DEFAULT.minorsUntilAge));
    }

    /** The first day on which the record may go; without an entry of care that is today. */
    public LocalDate endFor(Optional<LocalDate> lastCare, LocalDate born, LocalDate today) {
        if (lastCare.isEmpty()) return today;
        LocalDate last = lastCare.get();
        LocalDate end = last.plusYears(years);
        boolean minor = Period.between(born, last).getYears() < OF_AGE;
        LocalDate grown = born.plusYears(minorsUntilAge);
        return minor && grown.isAfter(end) ? grown : end;
    }
}
