package fibril.photo;

import java.util.Optional;

/**
 * The 24-patch colour chart that lies in the photographs.
 *
 * @param edition which reference colours it was printed to
 * @param rowMm from the centre of the patch dark skin (1) to the centre of the patch bluish green (6), measured once on the chart
 *     with a ruler; gives the scale of the picture. Makers and sizes differ, so it is not guessed.
 */
public record Chart(Edition edition, Optional<Double> rowMm) {

    public Chart {
        if (rowMm.isPresent() && !(rowMm.get() >= 20 && rowMm.get() <= 400)) {
            throw new IllegalArgumentException("the row of a chart is 20 to 400 mm long, was " + rowMm.get());
        }
    }

    public static Chart ofUnknownSize() {
        return new Chart(Edition.FROM_2014, Optional.empty());
    }

    public static Chart withRowOf(double mm) {
        return new Chart(Edition.FROM_2014, Optional.of(mm));
    }

    public Chart of(Edition printedTo) {
        return new Chart(printedTo, rowMm);
    }

    /** The maker changed its pigments in November 2014. */
    public enum Edition {
        FROM_2014,
        BEFORE_2014
    }
}
