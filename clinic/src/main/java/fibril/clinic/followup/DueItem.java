package fibril.clinic.followup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is due for one client: possible {@code from} a day, meant for {@code due}, in time {@code until} the
 * end of a day. {@code practitioner} is whose client it is.
 */
public record DueItem(
        UUID client,
        UUID practitioner,
        Cause cause,
        LocalDate from,
        LocalDate due,
        LocalDate until,
        Standing standing,
        @Nullable Contact lastContactOrNull) {

    public DueItem {
        if (due.isBefore(from) || until.isBefore(due)) {
            throw new IllegalArgumentException("due on " + due + " must lie from " + from + " to " + until);
        }
    }

    /** Late from the day after the last one. */
    static DueItem on(LocalDate today, UUID client, UUID practitioner, Cause cause, Window window) {
        Standing standing = today.isAfter(window.until())
                ? Standing.LATE
                : today.isBefore(window.due()) ? Standing.AHEAD : Standing.DUE;
        return new DueItem(client, practitioner, cause, window.from(), window.due(), window.until(), standing, null);
    }

    /** The first day it can be, the day it is meant for, and the last day that is in time. */
    record Window(LocalDate from, LocalDate due, LocalDate until) {
        static Window of(LocalDate day) {
            return new Window(day, day, day);
        }

        static Window of(LocalDate due, LocalDate until) {
            return new Window(due, due, until);
        }
    }

    DueItem with(Contact contact) {
        return new DueItem(client, practitioner, cause, from, due, until, standing, contact);
    }

    /** Where hours decide and not days. */
    DueItem as(Standing other) {
        return new DueItem(client, practitioner, cause, from, due, until, other, lastContactOrNull);
    }

    public DueKind kind() {
        return cause.kind();
    }

    public boolean isLate() {
        return standing == Standing.LATE;
    }

    /** A later day was agreed with her: until then nobody need think of it. */
    public boolean isArranged(LocalDate today) {
        return lastContact().flatMap(Contact::agreedOn).filter(today::isBefore).isPresent();
    }

    public Optional<Contact> lastContact() {
        return Optional.ofNullable(lastContactOrNull);
    }
}
