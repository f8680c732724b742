package fibril.clinic.followup;

import fibril.atlas.CheckInTime;
import fibril.clinic.followup.CourseCase.Held;
import fibril.clinic.followup.DueItem.Window;
import fibril.clinic.recover.ExpectedCheckIn;
import fibril.clinic.recover.ExpectedCheckIns;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The one check-in that is due after a session: what was told later answers what was missed before, and the next session
 * answers them all.
 */
final class DueOfSession {

    private DueOfSession() {}

    static Optional<DueItem> checkIn(CourseCase own, List<CheckInTime> times, ZonedDateTime now) {
        return own.lastNeedled()
                .filter(last ->
                        !now.toLocalDate().isAfter(last.day(now.getZone()).plusDays(DueWindows.MISSED_CHECK_IN)))
                .flatMap(last -> pending(ExpectedCheckIns.of(times, last.endedAt(), last.answered(), now.toInstant()))
                        .map(expected -> item(own, last, expected, now)));
    }

    /** The newest that is due or missed and not answered by a later one; or else the next to come. */
    private static Optional<ExpectedCheckIn> pending(List<ExpectedCheckIn> all) {
        int told = -1;
        for (int i = 0; i < all.size(); i++) if (all.get(i).state() == ExpectedCheckIn.State.DONE) told = i;
        List<ExpectedCheckIn> open = all.subList(told + 1, all.size());
        Optional<ExpectedCheckIn> begun = open.reversed().stream()
                .filter(each -> each.state() != ExpectedCheckIn.State.NOT_YET)
                .findFirst();
        return begun.or(() -> open.stream().findFirst());
    }

    private static DueItem item(CourseCase own, Held held, ExpectedCheckIn expected, ZonedDateTime now) {
        boolean missed = expected.state() == ExpectedCheckIn.State.MISSED;
        LocalDate from = expected.opensAt().atZone(now.getZone()).toLocalDate();
        LocalDate due = expected.dueAt().atZone(now.getZone()).toLocalDate();
        LocalDate until = expected.closesAt().atZone(now.getZone()).toLocalDate();
        Standing standing = switch (expected.state()) {
            case NOT_YET -> Standing.AHEAD;
            case DUE, DONE -> Standing.DUE;
            case MISSED -> Standing.LATE;
        };
        return DueItem.on(
                        now.toLocalDate(),
                        own.client().id(),
                        held.session().operator(),
                        new Cause.CheckInDue(held.session().id(), expected.time(), expected.atHours(), missed),
                        new Window(from, due, until))
                .as(standing);
    }
}
