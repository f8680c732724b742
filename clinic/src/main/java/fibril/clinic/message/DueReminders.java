package fibril.clinic.message;

import fibril.atlas.Atlas;
import fibril.atlas.CheckInTime;
import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.Appointments;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.followup.Caseloads;
import fibril.clinic.followup.Cause;
import fibril.clinic.followup.DueList;
import fibril.clinic.measure.MeasurementTimes;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the reminders whose time is near. Each of the rooms is asked for a stretch of days only, through an index, and
 * whoever is not to be written to or has her message falls out before anything is worked out: what this costs follows
 * from how many are due, not from how many clients there are.
 */
public final class DueReminders {

    /** A reminder is on record so long before it goes, for the practice to see. */
    private static final Duration AHEAD = Duration.ofHours(36);

    /** What came due while the practice's machine was off is still sent so much later. */
    private static final Duration GRACE = Duration.ofDays(2);

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final Rooms rooms;
    private final ContactWishes wishes;
    private final Outbox outbox;
    private final Supplier<Atlas> atlas;

    /** Whom it asks. */
    public record Rooms(
            Clients clients,
            Appointments appointments,
            Sessions sessions,
            Recoveries recoveries,
            ClientLinks links,
            Caseloads caseloads) {}

    public DueReminders(Rooms rooms, ContactWishes wishes, Outbox outbox, Supplier<Atlas> atlas) {
        this.rooms = rooms;
        this.wishes = wishes;
        this.outbox = outbox;
        this.atlas = atlas;
    }

    /** A reminder with the client it is for and where she wants it. */
    public record Addressed(Reminder reminder, Client client, Destination to) {}

    public List<Addressed> at(ZonedDateTime now, ReminderRules rules) {
        Reminders reminders = new Reminders(rules, now.getZone());
        Instant latest = now.toInstant().plus(AHEAD);
        return Stream.of(ofAppointments(reminders, now), ofCheckIns(reminders, now), ofLooks(reminders, now))
                .flatMap(List::stream)
                .filter(found ->
                        found.sendAt().isBefore(latest) && found.uselessAt().isAfter(now.toInstant()))
                .flatMap(found -> addressed(found).stream())
                .toList();
    }

    private Optional<Addressed> addressed(Reminder reminder) {
        Optional<ContactWish> wish = wishes.of(reminder.client());
        if (wish.isEmpty()) return Optional.empty();
        return rooms.clients()
                .find(reminder.client())
                .flatMap(client ->
                        wish.get().destination(client, reminder.kind()).map(to -> new Addressed(reminder, client, to)));
    }

    private List<Reminder> ofAppointments(Reminders reminders, ZonedDateTime now) {
        Instant until = now.toInstant()
                .plus(reminders.rules().hours(MessageKind.APPOINTMENT))
                .plus(AHEAD)
                .plus(AHEAD);
        List<Reminder> found = rooms.appointments().between(now.toInstant(), until).stream()
                .flatMap(visit -> reminders.ofAppointment(visit).stream())
                .toList();
        return fresh(found, Reminder::event, Reminder::client, MessageKind.APPOINTMENT);
    }

    private record Asked(Session session, CheckInTime time) {}

    private List<Reminder> ofCheckIns(Reminders reminders, ZonedDateTime now) {
        List<Asked> asked = atlas.get().checkInTimes().stream()
                .flatMap(time -> sessionsAsked(time, reminders, now).map(session -> new Asked(session, time)))
                .toList();
        return fresh(
                        asked,
                        each -> Reminders.eventOf(
                                each.session().id(), each.time().atHours()),
                        each -> each.session().client(),
                        MessageKind.CHECK_IN)
                .stream()
                .flatMap(each -> ofCheckIn(reminders, each, now.toInstant()).stream())
                .toList();
    }

    private Stream<Session> sessionsAsked(CheckInTime time, Reminders reminders, ZonedDateTime now) {
        Instant begun = now.toInstant()
                .minus(Duration.ofHours(time.atHours()))
                .minus(reminders.rules().hours(MessageKind.CHECK_IN));
        return rooms.sessions().startedBetween(begun.minus(GRACE).minus(LONGEST_SESSION), begun.plus(AHEAD)).stream()
                .filter(Session::isNeedled);
    }

    /** Only where she has a link that opens: without one the reminder would ask for what she cannot do. */
    private Optional<Reminder> ofCheckIn(Reminders reminders, Asked asked, Instant now) {
        Session session = asked.session();
        if (!hasOpenLink(session.id(), now)) return Optional.empty();
        return rooms.recoveries().find(session.id(), now).stream()
                .flatMap(recovery -> recovery.expected().stream())
                .filter(expected -> expected.atHours() == asked.time().atHours())
                .findFirst()
                .flatMap(expected -> reminders.ofCheckIn(session.client(), session.id(), expected));
    }

    boolean hasOpenLink(UUID session, Instant now) {
        return rooms.links().of(new LinkScope.AfterCare(session)).stream().anyMatch(link -> link.isOpenAt(now));
    }

    /** The due list alone decides; the days of sessions only say whose list to read. */
    private List<Reminder> ofLooks(Reminders reminders, ZonedDateTime now) {
        List<Session> interim = startedDaysAgo(
                MeasurementTimes.INTERIM_FROM_WEEKS * 7 - reminders.rules().lead(MessageKind.LOOK), now);
        int ahead = reminders.rules().lead(MessageKind.VERDICT);
        List<Session> verdict = Stream.of(MeasurementTimes.VERDICT_DAY, MeasurementTimes.VERDICT_DAYS_AFTER_LAST)
                .flatMap(days -> startedDaysAgo(days - ahead, now).stream())
                .toList();
        Set<UUID> due = Stream.concat(
                        fresh(
                                interim,
                                session -> new Cause.InterimLook(session.course(), "").occasion(),
                                Session::client,
                                MessageKind.LOOK)
                                .stream(),
                        fresh(
                                verdict,
                                session -> new Cause.Verdict(session.course(), "").occasion(),
                                Session::client,
                                MessageKind.VERDICT)
                                .stream())
                .map(Session::client)
                .collect(Collectors.toSet());
        return due.stream()
                .flatMap(client -> rooms.clients().find(client).stream())
                .flatMap(client -> looksOf(client, reminders, now))
                .toList();
    }

    private List<Session> startedDaysAgo(int days, ZonedDateTime now) {
        Instant about = now.minusDays(days).toInstant();
        return rooms.sessions().startedBetween(about.minus(GRACE).minus(AHEAD), about.plus(GRACE)).stream()
                .filter(Session::isNeedled)
                .toList();
    }

    Stream<Reminder> looksOf(Client client, Reminders reminders, ZonedDateTime now) {
        Atlas facts = atlas.get();
        LocalDate today = now.toLocalDate();
        return DueList.of(rooms.caseloads().of(client, facts, now), facts, now).items().stream()
                .flatMap(item -> reminders.ofLook(item, today).stream())
                .filter(found -> !isBooked(found, now.toInstant()));
    }

    /** She has a time already, of which she is reminded by itself. */
    private boolean isBooked(Reminder look, Instant now) {
        VisitKind kind = look.kind() == MessageKind.VERDICT ? VisitKind.VERDICT : VisitKind.CHECK;
        return rooms.appointments().ofClient(look.client()).stream()
                .anyMatch(visit -> visit.kind() == kind && isAhead(visit, now));
    }

    private static boolean isAhead(Appointment visit, Instant now) {
        return visit.state().isAhead() && visit.start().isAfter(now);
    }

    /** Those who may be written to and have no message for it yet. */
    private <T> List<T> fresh(
            Collection<T> all, Function<T, String> event, Function<T, UUID> client, MessageKind kind) {
        Map<UUID, ContactWish> said = wishes.ofAll(all.stream().map(client).collect(Collectors.toSet()));
        List<T> agreed = all.stream()
                .filter(each -> agreed(said, client.apply(each), kind))
                .toList();
        Set<String> known = outbox.known(agreed.stream().map(event).collect(Collectors.toSet()));
        return agreed.stream()
                .filter(each -> !known.contains(event.apply(each)))
                .toList();
    }

    private static boolean agreed(Map<UUID, ContactWish> said, UUID client, MessageKind kind) {
        ContactWish wish = said.get(client);
        return wish != null
                && wish.way() != ContactWish.Way.NEITHER
                && !wish.stopped().contains(kind);
    }
}
