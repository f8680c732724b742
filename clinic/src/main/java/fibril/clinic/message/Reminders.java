package fibril.clinic.message;

import fibril.clinic.booking.Appointment;
import fibril.clinic.followup.Cause;
import fibril.clinic.followup.DueItem;
import fibril.clinic.message.Reminder.Matter;
import fibril.clinic.recover.ExpectedCheckIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Which reminder follows from one appointment, one check-in, one look. Asked twice it says the same. */
public record Reminders(ReminderRules rules, ZoneId zone) {

    /** Nobody can use a reminder that comes as she should be on her way. */
    private static final Duration BEFORE_VISIT = Duration.ofHours(1);

    /** A visit early in the morning is told of on the evening before rather than so shortly ahead. */
    private static final Duration ENOUGH_BEFORE_VISIT = Duration.ofHours(2);

    /** None where she was told of this time only after the reminder was due: she has just heard it. */
    public Optional<Reminder> ofAppointment(Appointment visit) {
        if (!visit.state().isAhead() || !rules.wanted().contains(MessageKind.APPOINTMENT)) return Optional.empty();
        Instant lead = visit.start().minus(rules.hours(MessageKind.APPOINTMENT));
        Instant calm = rules.quiet().firstAfter(lead, zone);
        Instant sendAt = calm.plus(ENOUGH_BEFORE_VISIT).isAfter(visit.start())
                ? rules.quiet().lastBefore(lead, zone)
                : calm;
        if (visit.provenance().at().isAfter(sendAt)) return Optional.empty();
        Instant useless = visit.start().minus(BEFORE_VISIT);
        return reminder(
                eventOf(visit),
                MessageKind.APPOINTMENT,
                new About(visit.client(), visit.id()),
                new Matter.Visit(visit.start()),
                sendAt,
                useless.isAfter(sendAt) ? useless : visit.start());
    }

    /** Moved to another time it is another event. */
    public static String eventOf(Appointment visit) {
        return "appointment:" + visit.id() + ":" + visit.start().getEpochSecond();
    }

    public Optional<Reminder> ofCheckIn(UUID client, UUID session, ExpectedCheckIn expected) {
        boolean open =
                expected.state() == ExpectedCheckIn.State.DUE || expected.state() == ExpectedCheckIn.State.NOT_YET;
        if (!open || !rules.wanted().contains(MessageKind.CHECK_IN)) return Optional.empty();
        Instant due = expected.dueAt().plus(rules.hours(MessageKind.CHECK_IN));
        return reminder(
                eventOf(session, expected.atHours()),
                MessageKind.CHECK_IN,
                new About(client, session),
                new Matter.Question(),
                rules.quiet().firstAfter(due, zone),
                expected.closesAt());
    }

    public static String eventOf(UUID session, int atHours) {
        return "check-in:" + session + ":" + atHours;
    }

    /** None where it is late, or a day was agreed: then somebody is talking with her already. */
    public Optional<Reminder> ofLook(DueItem item, LocalDate today) {
        return aimOf(item.cause())
                .filter(aim -> rules.wanted().contains(aim.kind()) && !item.isLate() && !item.isArranged(today))
                .flatMap(aim -> look(item, aim));
    }

    private Optional<Reminder> look(DueItem item, Aim aim) {
        LocalDate day = item.from().minusDays(rules.lead(aim.kind()));
        Instant due = day.atTime(ReminderRules.HOUR_OF_LOOKS).atZone(zone).toInstant();
        return reminder(
                item.cause().occasion(),
                aim.kind(),
                new About(item.client(), aim.course()),
                new Matter.Look(item.from(), item.until()),
                rules.quiet().firstAfter(due, zone),
                item.until().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private record Aim(MessageKind kind, UUID course) {}

    private static Optional<Aim> aimOf(Cause cause) {
        return switch (cause) {
            case Cause.InterimLook look -> Optional.of(new Aim(MessageKind.LOOK, look.course()));
            case Cause.Verdict verdict -> Optional.of(new Aim(MessageKind.VERDICT, verdict.course()));
            case Cause.OpenFlag other -> Optional.empty();
            case Cause.ReportOwed other -> Optional.empty();
            case Cause.CheckInDue other -> Optional.empty();
            case Cause.UnfinishedSession other -> Optional.empty();
            case Cause.PatchToRead other -> Optional.empty();
            case Cause.ConsentMissing other -> Optional.empty();
            case Cause.LetterExpiring other -> Optional.empty();
            case Cause.BaselineMissing other -> Optional.empty();
            case Cause.NextSession other -> Optional.empty();
        };
    }

    private record About(UUID client, UUID record) {}

    private static Optional<Reminder> reminder(
            String event, MessageKind kind, About about, Matter matter, Instant sendAt, Instant uselessAt) {
        return uselessAt.isAfter(sendAt)
                ? Optional.of(new Reminder(event, kind, about.client(), about.record(), matter, sendAt, uselessAt))
                : Optional.empty();
    }
}
