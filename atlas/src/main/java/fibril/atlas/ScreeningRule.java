package fibril.atlas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One question and what its answers mean. */
public record ScreeningRule(
        String id,
        Topic topic,
        String condition,
        RuleKind kind,
        Scope scope,
        AskedOf askedOf,
        String ask,
        AnswerShape answer,
        Waiting waiting,
        AppliesTo appliesTo,
        Effects effects,
        String whatToTell,
        String action,
        String disagreement,
        String splitFrom,
        Standing standing,
        List<ClinicChange> clinicChanges) {

    public ScreeningRule {
        Checks.id("screening rule", id);
        Checks.text("condition", condition);
        Checks.text("ask", ask);
        clinicChanges = List.copyOf(clinicChanges);
    }

    ScreeningRule withWait(int days, ClinicChange change) {
        return new ScreeningRule(
                id,
                topic,
                condition,
                kind,
                scope,
                askedOf,
                ask,
                answer,
                new Waiting(days, waiting.rangeDaysOrNull(), waiting.from()),
                appliesTo,
                effects,
                whatToTell,
                action,
                disagreement,
                splitFrom,
                standing,
                List.of(change));
    }

    /** Days to wait, by this clinic; the range is what sources give. */
    public record Waiting(
            @Nullable Integer daysOrNull, @Nullable Range rangeDaysOrNull, WaitFrom from) {

        public static final Waiting NONE = new Waiting(null, null, WaitFrom.FIXED);

        public OptionalInt days() {
            return Absent.orWhole(daysOrNull);
        }

        public Optional<Range> rangeDays() {
            return Optional.ofNullable(rangeDaysOrNull);
        }
    }

    /** What the rule does besides its kind, and which papers it asks for. */
    public record Effects(
            boolean noAnaesthetic,
            boolean avoidZone,
            boolean askAgainOnTheDay,
            @Nullable Integer raisedBySkinTypeFromOrNull,
            @Nullable Paper letterOrNull,
            @Nullable Paper prescriberOrNull) {

        /** The recorded skin type from which the rule is raised whatever the answer. */
        public OptionalInt raisedBySkinTypeFrom() {
            return Absent.orWhole(raisedBySkinTypeFromOrNull);
        }

        public Optional<Paper> letter() {
            return Optional.ofNullable(letterOrNull);
        }

        public Optional<Paper> prescriber() {
            return Optional.ofNullable(prescriberOrNull);
        }
    }
}
