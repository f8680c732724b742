package fibril.clinic.recover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a flag was closed: what was done, by whom, and what it was. A report owed to an authority has its own clock, and is
 * noted when it has gone out.
 */
public record Closing(
        String whatWasDone,
        UUID by,
        Instant at,
        Result result,
        Harm harm,
        Involvement device,
        String deviceHow,
        String furtherCare,
        boolean deviceKept,
        @Nullable LocalDate reportDueOrNull,
        @Nullable Report reportOrNull,
        @Nullable Basis basisOrNull) {

    public Closing {
        if (whatWasDone.isBlank()) throw new IllegalArgumentException("a flag is closed with what was done");
    }

    /** What makes harm a serious injury (21 CFR 803.32): any one of these, and nothing else. */
    public enum Ground {
        LIFE_THREATENING,
        LASTING_DAMAGE,
        /** Something had to be done so that it would not last. */
        ACTION_NEEDED
    }

    /** By which grounds harm was judged, and when the practice learned of it; closings of old have none. */
    public record Basis(Set<Ground> grounds, LocalDate awareOn) {
        public Basis {
            grounds = Set.copyOf(grounds);
        }
    }

    /** How it ended for the client. */
    public enum Result {
        NOTHING_FOUND,
        RESOLVED,
        GETTING_BETTER,
        NOT_BETTER,
        LASTING_MARK,
        DIED,
        UNKNOWN
    }

    public enum Harm {
        NONE,
        MINOR,
        /** Life-threatening, lasting damage, or something had to be done to prevent it. */
        SERIOUS,
        DEATH;

        /** Serious is what has a ground, and only that; a death speaks for itself. */
        public boolean agreesWith(Set<Ground> grounds) {
            return this == DEATH || (this == SERIOUS) != grounds.isEmpty();
        }

        public boolean isReportable() {
            return this == SERIOUS || this == DEATH;
        }
    }

    /** Whether the device may have caused it or had a part in it. */
    public enum Involvement {
        NO,
        POSSIBLE,
        LIKELY,
        UNKNOWN
    }

    /** A report that has gone out. */
    public record Report(LocalDate sentOn, String to, String reference, UUID by) {
        public Report {
            if (to.isBlank()) throw new IllegalArgumentException("a report goes to somebody");
        }
    }

    Closing with(Report sent) {
        return new Closing(
                whatWasDone,
                by,
                at,
                result,
                harm,
                device,
                deviceHow,
                furtherCare,
                deviceKept,
                reportDueOrNull,
                sent,
                basisOrNull);
    }

    /** Of a closing that this one corrects the report stays, unless one is owed now that was not owed then. */
    public Closing keepingReportOf(Closing before) {
        boolean owedAnew = reportDueOrNull != null && before.reportDueOrNull == null;
        return owedAnew || before.reportOrNull == null ? this : with(before.reportOrNull);
    }

    public Optional<Basis> basis() {
        return Optional.ofNullable(basisOrNull);
    }

    public Optional<LocalDate> reportDue() {
        return Optional.ofNullable(reportDueOrNull);
    }

    public Optional<Report> report() {
        return Optional.ofNullable(reportOrNull);
    }

    public boolean owesReport() {
        return reportDueOrNull != null && reportOrNull == null;
    }
}
