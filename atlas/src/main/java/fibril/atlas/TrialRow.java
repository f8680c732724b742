package fibril.atlas;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One outcome of one study, a row of {@code trials.csv}. */
public record TrialRow(
        String studyId,
        Source source,
        String readFrom,
        @Nullable Integer peopleOrNull,
        String population,
        String site,
        String concern,
        Treatment treatment,
        String outcomeMeasure,
        @Nullable Integer dayFromFirstSessionOrNull,
        Figures figures,
        String notes) {

    /** As the study words it; depth and sessions may be words. */
    public record Treatment(
            String device,
            String needleDepthMm,
            String sessions,
            @Nullable Integer intervalDaysOrNull,
            String adjunct,
            String comparator) {

        public OptionalInt intervalDays() {
            return Absent.orWhole(intervalDaysOrNull);
        }
    }

    /** What was measured; negative change is better where lower is better. */
    public record Figures(
            @Nullable Double baselineMeanOrNull,
            @Nullable Double baselineSdOrNull,
            @Nullable Double valueMeanOrNull,
            @Nullable Double valueSdOrNull,
            @Nullable Double changeOrNull,
            @Nullable Double changePercentOrNull,
            @Nullable Double ciLowOrNull,
            @Nullable Double ciHighOrNull,
            String p,
            @Nullable Double respondersPercentOrNull) {

        public OptionalDouble baselineMean() {
            return Absent.orNumber(baselineMeanOrNull);
        }

        public OptionalDouble baselineSd() {
            return Absent.orNumber(baselineSdOrNull);
        }

        public OptionalDouble valueMean() {
            return Absent.orNumber(valueMeanOrNull);
        }

        public OptionalDouble valueSd() {
            return Absent.orNumber(valueSdOrNull);
        }

        public OptionalDouble change() {
            return Absent.orNumber(changeOrNull);
        }

        public OptionalDouble changePercent() {
            return Absent.orNumber(changePercentOrNull);
        }

        public OptionalDouble ciLow() {
            return Absent.orNumber(ciLowOrNull);
        }

        public OptionalDouble ciHigh() {
            return Absent.orNumber(ciHighOrNull);
        }

        public OptionalDouble respondersPercent() {
            return Absent.orNumber(respondersPercentOrNull);
        }
    }

    public OptionalInt people() {
        return Absent.orWhole(peopleOrNull);
    }

    public OptionalInt dayFromFirstSession() {
        return Absent.orWhole(dayFromFirstSessionOrNull);
    }
}
