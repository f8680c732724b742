package fibril.clinic.message.post;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Appointments;
import fibril.clinic.booking.Resources;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.message.Carrier;
import fibril.clinic.message.Channel;
import fibril.clinic.message.ContactWish;
import fibril.clinic.message.ContactWishes;
import fibril.clinic.message.Delivery;
import fibril.clinic.message.Destination;
import fibril.clinic.message.Handed;
import fibril.clinic.message.Letter;
import fibril.clinic.message.Message;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.Outbox;
import fibril.clinic.message.StillWanted;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Settings;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.springframework.transaction.PlatformTransactionManager;

/** A practice with a post office whose carrier is under a test’s hand. */
public final class PostRoom {

    public static final UUID AUTHOR = OpenPractice.PRACTITIONER.id();

    public final OpenPractice practice;
    public final Outbox outbox;
    public final Queue<Letter> handed = new ConcurrentLinkedQueue<>();
    private Function<Letter, Handed> answer = letter -> new Handed.Taken();

    public PostRoom(OpenPractice practice) {
        this.practice = practice;
        this.outbox = practice.room(Outbox.class);
        set(Settings.PUBLIC_ADDRESS, "https://clinic.example");
        set(Settings.PRACTICE_NAME, "Example Practice");
        set(Settings.PRACTICE_PHONE, "01632 960001");
    }

    public void set(String name, String content) {
        practice.write(() -> practice.room(Settings.class).set(name, content, AUTHOR, practice.now()));
    }

    public void answer(Function<Letter, Handed> with) {
        answer = with;
    }

    /** Another sender at the same outbox. */
    public Postman postman() {
        return postman(List.of(new Hand(Channel.EMAIL), new Hand(Channel.SMS)));
    }

    public Postman postman(List<Carrier> carriers) {
        return new Postman(
                outbox,
                practice.room(StillWanted.class),
                new Carriers(carriers, practice.room(Settings.class), false),
                practice.room(Letters.class),
                practice.room(Settings.class),
                practice.room(Audit.class),
                practice.room(Words.class),
                practice.room(Clock.class),
                practice.room(PlatformTransactionManager.class));
    }

    private final class Hand implements Carrier {

        private final Channel channel;

        Hand(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public Handed hand(Letter letter) {
            handed.add(letter);
            return answer.apply(letter);
        }
    }

    public void later(Duration by) {
        practice.turnTo(practice.now().plus(by));
    }

    public Client client(String email, String phone) {
        return client(UUID.randomUUID(), email, phone);
    }

    public Client client(UUID id, String email, String phone) {
        Client client = new Client(
                id,
                "Ada",
                "Quill",
                LocalDate.of(1990, 3, 4),
                Sex.FEMALE,
                2,
                email,
                phone,
                "",
                null,
                Provenance.first(AUTHOR, practice.now()));
        practice.write(() -> practice.room(Clients.class).add(client));
        return client;
    }

    public void wish(Client client, ContactWish.Way way, MessageKind... stopped) {
        ContactWishes wishes = practice.room(ContactWishes.class);
        Provenance next = wishes.of(client.id())
                .map(before -> before.provenance().next(AUTHOR, practice.now(), "asked"))
                .orElseGet(() -> new Provenance(1, AUTHOR, practice.now(), "asked"));
        practice.write(() -> wishes.add(new ContactWish(client.id(), way, Set.of(stopped), next)));
    }

    public Appointment book(Client client, Instant start) {
        Appointment visit = new Appointment(
                UUID.randomUUID(),
                client.id(),
                null,
                new VisitType(VisitKind.CHECK, 30, 0, 0),
                start.truncatedTo(ChronoUnit.MINUTES),
                new Resources(UUID.randomUUID(), null, null),
                AppointmentState.BOOKED,
                "",
                Provenance.first(AUTHOR, practice.now()));
        practice.write(() -> practice.room(Appointments.class).keep(List.of(visit)));
        return visit;
    }

    public Message test() {
        return add(MessageKind.TEST, UUID.randomUUID().toString(), UUID.randomUUID());
    }

    public Message add(MessageKind kind, String event, UUID about) {
        Instant now = practice.now();
        Message message = new Message(
                UUID.randomUUID(),
                event,
                kind,
                null,
                about,
                new Destination(Channel.EMAIL, "somebody@example.org"),
                "Subject",
                "Text",
                now,
                now.plus(Duration.ofDays(2)),
                AUTHOR,
                now,
                Delivery.waiting(now));
        practice.write(() -> outbox.add(message));
        return message;
    }

    public Delivery delivery(Message message) {
        return outbox.find(message.id()).orElseThrow().delivery();
    }
}
