package fibril.atlas;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One measurement of the days after needling, a row of {@code recovery.csv}. {@code value} may be words. */
public record RecoveryRow(
        String studyId,
        Source source,
        String readFrom,
        String site,
        String device,
        String needleDepthMm,
        String outcome,
        String unit,
        @Nullable Double timeHoursOrNull,
        String value,
        @Nullable Double valueSdOrNull,
        String notes) {

    public OptionalDouble timeHours() {
        return Absent.orNumber(timeHoursOrNull);
    }

    public OptionalDouble valueNumber() {
        return Absent.readNumber(value);
    }

    public OptionalDouble valueSd() {
        return Absent.orNumber(valueSdOrNull);
    }
}
