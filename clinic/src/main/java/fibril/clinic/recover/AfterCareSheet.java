package fibril.clinic.recover;

import fibril.atlas.AfterCarePhase;
import fibril.atlas.AfterCareTime;
import fibril.atlas.Atlas;
import fibril.atlas.Disagreement;
import fibril.atlas.RedFlag;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one client should know after one session, with the clinic's own hours turned into times of the clock. */
public record AfterCareSheet(Treated treated, List<Allowed> allowed, List<Phase> phases, List<RedFlag> callUs) {

    /** Goes up when the sheet says something else for the same facts. */
    public static final int VERSION = 1;

    public AfterCareSheet {
        allowed = List.copyOf(allowed);
        phases = List.copyOf(phases);
        callUs = List.copyOf(callUs);
    }

    /** From when something is allowed again. */
    public record Allowed(
            AfterCareTime time,
            String words,
            Instant from,
            @Nullable Disagreement disagreementOrNull) {
        public Optional<Disagreement> disagreement() {
            return Optional.ofNullable(disagreementOrNull);
        }
    }

    public record Phase(
            AfterCarePhase facts,
            Instant from,
            Instant to,
            List<Advice> normal,
            List<Advice> todo,
            List<Advice> avoid,
            List<Disagreement> disagreements) {

        public Phase {
            normal = List.copyOf(normal);
            todo = List.copyOf(todo);
            avoid = List.copyOf(avoid);
            disagreements = List.copyOf(disagreements);
        }

        /** The first moment belongs to the phase, the last to the next one. */
        public boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /** One line, with the moment it turns on: until when it holds, or from when. */
    public record Advice(
            String text,
            @Nullable Instant fromOrNull,
            @Nullable Instant untilOrNull) {
        public Optional<Instant> from() {
            return Optional.ofNullable(fromOrNull);
        }

        public Optional<Instant> until() {
            return Optional.ofNullable(untilOrNull);
        }
    }

    public static AfterCareSheet of(Treated treated, Atlas atlas) {
        List<Allowed> allowed = atlas.afterCareTimes().stream()
                .map(time ->
                        new Allowed(time, time.words(treated.depth()), at(treated, time), disagreementOn(time, atlas)))
                .sorted(Comparator.comparing(Allowed::from))
                .toList();
        return new AfterCareSheet(
                treated,
                allowed,
                atlas.afterCarePhases().stream()
                        .map(phase -> phase(phase, treated, atlas))
                        .toList(),
                new RedFlags(atlas.redFlags(), atlas.checkInQuestions(), treated).possible());
    }

    private static Phase phase(AfterCarePhase phase, Treated treated, Atlas atlas) {
        return new Phase(
                phase,
                treated.endedAt().plus(Duration.ofHours(phase.fromHours())),
                treated.endedAt().plus(Duration.ofHours(phase.toHours())),
                advice(phase, phase.normal(), treated, atlas),
                advice(phase, phase.todo(), treated, atlas),
                advice(phase, phase.avoid(), treated, atlas),
                phase.disagreements().stream().map(atlas::disagreement).toList());
    }

    private static List<Advice> advice(
            AfterCarePhase phase, List<AfterCarePhase.Line> lines, Treated treated, Atlas atlas) {
        return lines.stream()
                .flatMap(line -> atlas.advice(phase, List.of(line), treated.depth()).stream()
                        .map(text -> new Advice(
                                text, moment(line.after(), treated, atlas), moment(line.before(), treated, atlas))))
                .toList();
    }

    private static @Nullable Instant moment(String time, Treated treated, Atlas atlas) {
        return time.isEmpty() ? null : at(treated, atlas.afterCareTime(time));
    }

    private static Instant at(Treated treated, AfterCareTime time) {
        return treated.endedAt().plus(Duration.ofHours(time.hours(treated.depth())));
    }

    private static @Nullable Disagreement disagreementOn(AfterCareTime time, Atlas atlas) {
        return time.disagreement().isEmpty() ? null : atlas.disagreement(time.disagreement());
    }
}
