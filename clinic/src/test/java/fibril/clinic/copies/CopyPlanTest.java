package fibril.clinic.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CopyPlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final CopyPlan PLAN = new CopyPlan("/copies", LocalTime.of(2, 30), new Retention(14, 6), 7);
    private static final Instant NIGHT = Instant.parse("2026-06-15T00:30:00Z");

    private final Remembered record = new Remembered();

    @Test
    void aNewPlanCopiesAtOnce() {
        assertThat(copyIsDue(NIGHT.plus(Duration.ofHours(9)))).isTrue();
    }

    @Test
    void isDueFromTheMinuteAndOnce() {
        record.add(CopyRun.Kind.BACKUP, NIGHT, true);
        Instant next = NIGHT.plus(Duration.ofDays(1));
        assertThat(copyIsDue(next.minusSeconds(1))).isFalse();
        assertThat(copyIsDue(next)).isTrue();
        record.add(CopyRun.Kind.BACKUP, next, true);
        assertThat(copyIsDue(next.plusSeconds(60))).isFalse();
    }

    @Test
    void aMachineThatWasOffMakesUpForIt() {
        record.add(CopyRun.Kind.BACKUP, NIGHT, true);
        assertThat(copyIsDue(NIGHT.plus(Duration.ofHours(24 + 7)))).isTrue();
    }

    @Test
    void oneThatFailedIsTriedAgainAfterAnHour() {
        record.add(CopyRun.Kind.BACKUP, NIGHT, false);
        assertThat(copyIsDue(NIGHT.plus(CopyPlan.PATIENCE))).isFalse();
        assertThat(copyIsDue(NIGHT.plus(CopyPlan.PATIENCE).plusSeconds(1))).isTrue();
    }

    /** On the night the clocks go forward there is no half past two; on the night they go back there are two. */
    @Test
    void everyNightHasOneMomentWhateverTheClocksDo() {
        for (String start : new String[] {"2026-03-27T12:00:00Z", "2026-10-23T12:00:00Z"}) {
            Instant from = Instant.parse(start);
            List<Instant> moments = new ArrayList<>();
            for (int minutes = 0; minutes < 4 * 24 * 60; minutes += 5) {
                Instant moment = PLAN.lastMoment(from.plus(Duration.ofMinutes(minutes)), BERLIN);
                if (moments.isEmpty() || !moments.getLast().equals(moment)) moments.add(moment);
            }
            assertThat(moments).hasSize(5).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }

    @Test
    void aRehearsalFollowsTheFirstCopyAndThenEverySoManyDays() {
        assertThat(PLAN.isRehearsalDue(record, NIGHT, Instant.EPOCH)).isFalse();
        record.add(CopyRun.Kind.BACKUP, NIGHT, true);
        assertThat(PLAN.isRehearsalDue(record, NIGHT, Instant.EPOCH)).isTrue();
        record.add(CopyRun.Kind.REHEARSAL, NIGHT, true);
        assertThat(PLAN.isRehearsalDue(record, NIGHT.plus(Duration.ofDays(7)), Instant.EPOCH))
                .isFalse();
        assertThat(PLAN.isRehearsalDue(record, NIGHT.plus(Duration.ofDays(7)).plusSeconds(1), Instant.EPOCH))
                .isTrue();
    }

    @Test
    void aNewKeyWantsANewCopyAndUntilThenThereIsNothingToRehearseWith() {
        record.add(CopyRun.Kind.BACKUP, NIGHT, true);
        Instant changed = NIGHT.plus(Duration.ofHours(3));
        Instant later = changed.plusSeconds(60);
        assertThat(PLAN.isCopyDue(record, later, BERLIN, Instant.EPOCH)).isFalse();
        assertThat(PLAN.isCopyDue(record, later, BERLIN, changed)).isTrue();
        assertThat(PLAN.isRehearsalDue(record, later, changed)).isFalse();
        record.add(CopyRun.Kind.BACKUP, later, true);
        assertThat(PLAN.isCopyDue(record, later, BERLIN, changed)).isFalse();
        assertThat(PLAN.isRehearsalDue(record, later, changed)).isTrue();
    }

    @Test
    void troubleIsToldAsSoonAsThereIsSome() {
        assertThat(troubles(NIGHT)).containsExactly(CopyTrouble.NEVER_COPIED);
        record.add(CopyRun.Kind.BACKUP, NIGHT, true);
        assertThat(troubles(NIGHT)).containsExactly(CopyTrouble.NEVER_REHEARSED);
        record.add(CopyRun.Kind.REHEARSAL, NIGHT, true);
        assertThat(troubles(NIGHT)).isEmpty();
        assertThat(troubles(NIGHT.plus(CopyPlan.TOO_OLD))).isEmpty();
        assertThat(troubles(NIGHT.plus(CopyPlan.TOO_OLD).plusSeconds(1))).containsExactly(CopyTrouble.COPY_TOO_OLD);
        assertThat(troubles(NIGHT.plus(Duration.ofDays(9)).plusSeconds(1)))
                .containsExactly(CopyTrouble.COPY_TOO_OLD, CopyTrouble.REHEARSAL_TOO_OLD);
        record.add(CopyRun.Kind.BACKUP, NIGHT.plusSeconds(60), false);
        record.add(CopyRun.Kind.REHEARSAL, NIGHT.plusSeconds(60), false);
        assertThat(troubles(NIGHT.plusSeconds(61)))
                .containsExactly(CopyTrouble.COPY_FAILED, CopyTrouble.REHEARSAL_FAILED);
    }

    /** The clock ran ahead and was set right again, or it is behind now. */
    @Test
    void whatIsDatedAheadCountsForNothingAndIsTold() {
        record.add(CopyRun.Kind.BACKUP, NIGHT, true);
        record.add(CopyRun.Kind.REHEARSAL, NIGHT, true);
        Instant ahead = NIGHT.plus(Duration.ofDays(400));
        record.add(CopyRun.Kind.BACKUP, ahead, true);
        record.add(CopyRun.Kind.REHEARSAL, ahead, false);
        Instant week = NIGHT.plus(Duration.ofDays(7)).plusSeconds(1);
        assertThat(copyIsDue(NIGHT.plus(Duration.ofHours(23)))).isFalse();
        assertThat(copyIsDue(week)).isTrue();
        assertThat(PLAN.isRehearsalDue(record, week, Instant.EPOCH)).isTrue();
        assertThat(troubles(week)).containsExactly(CopyTrouble.DATED_AHEAD, CopyTrouble.COPY_TOO_OLD);
        assertThat(troubles(ahead)).doesNotContain(CopyTrouble.DATED_AHEAD);
    }

    @Test
    void aKeyThatWasChangedAheadIsWaitedForByNobody() {
        Instant ahead = NIGHT.plus(Duration.ofDays(400));
        record.add(CopyRun.Kind.BACKUP, NIGHT, true);
        Instant later = NIGHT.plus(Duration.ofHours(3));
        assertThat(PLAN.isCopyDue(record, later, BERLIN, ahead)).isFalse();
        assertThat(PLAN.isRehearsalDue(record, later, ahead)).isTrue();
    }

    @Test
    void theFirstOfAKindIsNotMissedWhileItIsBeingMade() {
        assertThat(CopyTrouble.of(PLAN, record, true, NIGHT)).isEmpty();
    }

    private List<CopyTrouble> troubles(Instant now) {
        return CopyTrouble.of(PLAN, record, false, now);
    }

    private boolean copyIsDue(Instant now) {
        return PLAN.isCopyDue(record, now, BERLIN, Instant.EPOCH);
    }

    private static final class Remembered implements CopyRecord {
        private final List<CopyRun> runs = new ArrayList<>();

        void add(CopyRun.Kind kind, Instant at, boolean good) {
            runs.add(new CopyRun(new UUID(0, runs.size()), kind, at, at, good, "", ""));
        }

        @Override
        public Optional<CopyRun> lastGood(CopyRun.Kind kind, Instant now) {
            return last(run -> run.kind() == kind && run.good(), now);
        }

        @Override
        public Optional<CopyRun> lastTried(CopyRun.Kind kind, Instant now) {
            return last(run -> run.kind() == kind, now);
        }

        private Optional<CopyRun> last(Predicate<CopyRun> fits, Instant now) {
            return runs.reversed().stream()
                    .filter(fits)
                    .filter(run -> !run.startedAt().isAfter(now))
                    .findFirst();
        }

        @Override
        public boolean isAheadOf(Instant now) {
            return runs.stream().anyMatch(run -> run.startedAt().isAfter(now));
        }
    }
}
