package fibril.clinic.message;

import fibril.clinic.booking.Appointments;
import fibril.clinic.followup.Contact;
import fibril.clinic.followup.DueList;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.ExpectedCheckIn;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.Recoveries;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Asked as a message is about to leave: whether what it is about still stands, and whether it may go where it would. */
public final class StillWanted {

    private final Rooms rooms;
    private final BiFunction<Client, Instant, DueList> due;

    /** Whom it asks. */
    public record Rooms(
            Clients clients,
            ContactWishes wishes,
            Appointments appointments,
            Recoveries recoveries,
            ClientLinks links,
            Flags flags,
            TakenOns takenOn) {}

    /** @param due the due list of one client */
    public StillWanted(Rooms rooms, BiFunction<Client, Instant, DueList> due) {
        this.rooms = rooms;
        this.due = due;
    }

    /** Why a message is not sent after all. */
    public enum Gone {
        /** It is about something that is over, done or was called off. */
        OVER,
        /** She does not want it, or not there. */
        NOT_WANTED
    }

    /** Empty where it may go. */
    public Optional<Gone> gone(Message message, Instant now) {
        if (destination(message).isEmpty()) return Optional.of(Gone.NOT_WANTED);
        return stands(message, now) ? Optional.empty() : Optional.of(Gone.OVER);
    }

    /** Where a client wants it by now: an address she has no more may be somebody else’s. */
    public Optional<Destination> destination(Message message) {
        if (message.kind() == MessageKind.ALERT || message.client().isEmpty()) return Optional.of(message.to());
        UUID client = message.client().get();
        return rooms.wishes()
                .of(client)
                .flatMap(wish -> rooms.clients().find(client).flatMap(to -> wish.destination(to, message.kind())));
    }

    private boolean stands(Message message, Instant now) {
        return switch (message.kind()) {
            case APPOINTMENT ->
                rooms.appointments()
                        .find(message.about())
                        .filter(visit -> visit.state().isAhead()
                                && Reminders.eventOf(visit).equals(message.event()))
                        .isPresent();
            case CHECK_IN -> isAsked(message, now);
            case LOOK, VERDICT -> isDue(message, now);
            case LINK ->
                rooms.links()
                        .find(message.about())
                        .filter(link -> link.isOpenAt(now))
                        .isPresent();
            case ALERT ->
                rooms.flags()
                        .find(message.about())
                        .filter(flag -> needsSomebody(flag) && message.event().startsWith(OnCall.eventOf(flag)))
                        .isPresent();
            case CHECKPOINT, TEST -> true;
        };
    }

    private boolean isAsked(Message message, Instant now) {
        return rooms.recoveries().find(message.about(), now).stream()
                .flatMap(recovery -> recovery.expected().stream())
                .filter(expected ->
                        Reminders.eventOf(message.about(), expected.atHours()).equals(message.event()))
                .anyMatch(expected -> expected.state() == ExpectedCheckIn.State.DUE
                        || expected.state() == ExpectedCheckIn.State.NOT_YET);
    }

    private boolean isDue(Message message, Instant now) {
        return message.client()
                .flatMap(rooms.clients()::find)
                .flatMap(client -> due.apply(client, now).find(message.event()))
                .filter(item -> !item.isLate()
                        && item.lastContact().flatMap(Contact::agreedOn).isEmpty())
                .isPresent();
    }

    private boolean needsSomebody(Flag flag) {
        return flag.isOpen() && rooms.takenOn().of(flag).isEmpty();
    }
}
