package fibril.atlas;

import java.util.OptionalDouble;

/** One quantity of skin, needle or healing, a row of {@code biology.csv}. {@code value} may be words. */
public record BiologyRow(
        String quantity,
        String site,
        String population,
        String value,
        String unit,
        String spread,
        Source source,
        String readFrom,
        String notes) {

    public OptionalDouble valueNumber() {
        return Absent.readNumber(value);
    }
}
