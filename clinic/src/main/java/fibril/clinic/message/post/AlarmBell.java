package fibril.clinic.message.post;

import fibril.clinic.message.Delivery;
import fibril.clinic.message.DeliveryState;
import fibril.clinic.message.Destination;
import fibril.clinic.message.Message;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.OnCall;
import fibril.clinic.message.Outbox;
import fibril.clinic.message.TakenOn;
import fibril.clinic.message.TakenOns;
import fibril.clinic.practice.PublicAddress;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.recover.Alarm;
import fibril.clinic.recover.Flag;
import fibril.clinic.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Rings whoever is on call. The second person's message is written together with the first one's, to leave when the time
 * set is over; it is dropped where somebody has taken the flag on by then.
 */
@Component
public class AlarmBell implements Alarm {

    /** A flag that stood open so long is no alarm any more; it stands on the day page all the while. */
    private static final Duration OF_USE = Duration.ofDays(3);

    private final Outbox outbox;
    private final TakenOns takenOn;
    private final Staff staff;
    private final Settings settings;
    private final MessageWords say;

    public AlarmBell(Outbox outbox, TakenOns takenOn, Staff staff, Settings settings, MessageWords say) {
        this.outbox = outbox;
        this.takenOn = takenOn;
        this.staff = staff;
        this.settings = settings;
        this.say = say;
    }

    @Override
    public void ring(Flag flag, Instant now) {
        OnCall onCall = OnCall.of(settings);
        String page = PublicAddress.setIn(settings)
                .map(address -> address.of("/flags/" + flag.id()))
                .orElse("");
        for (int place = 0; place < onCall.inOrder().size(); place++) {
            Instant due = now.plus(onCall.patience().multipliedBy(place));
            Destination to = onCall.inOrder().get(place);
            outbox.add(message(flag, OnCall.eventOf(flag) + place, to, say.alertBody(page), due, now));
        }
    }

    private Message message(Flag flag, String event, Destination to, String body, Instant due, Instant now) {
        return new Message(
                UUID.randomUUID(),
                event,
                MessageKind.ALERT,
                flag.client(),
                flag.id(),
                to,
                say.subject(MessageKind.ALERT),
                body,
                due,
                due.plus(OF_USE),
                flag.provenance().author(),
                now,
                Delivery.waiting(due));
    }

    /** Whoever is first stops the calls; the flag stays open. */
    public boolean takeOn(Flag flag, UUID by, Instant now) {
        if (!takenOn.add(TakenOn.of(flag, by, now))) return false;
        String why = say.words().t("message.gone.TAKEN", staff.nameOf(by));
        outbox.about(flag.id()).forEach(message -> outbox.drop(message.id(), DeliveryState.CANCELLED, why, now));
        return true;
    }

    @Override
    public News of(Flag flag) {
        Stream<Line> told = outbox.about(flag.id()).stream().map(this::line);
        List<TakenOn> taken = takenOn.ofFlag(flag.id());
        Stream<Line> takers = taken.stream().map(this::line);
        boolean open = taken.stream().noneMatch(one -> one.isOf(flag));
        return new News(Stream.concat(told, takers).toList(), open);
    }

    private Line line(Message message) {
        Words words = say.words();
        Delivery delivery = message.delivery();
        String to = say.to(message.to());
        Instant at = delivery.endedAt().orElse(delivery.turnAt());
        String text = words.t("message.alarm." + delivery.state().name(), to, words.moment(at), delivery.fault());
        Step step = switch (delivery.state()) {
            case WAITING, SENDING -> Step.WAITS;
            case SENT -> Step.DONE;
            case PERHAPS_SENT, GIVEN_UP -> Step.FAILED;
            case CANCELLED -> Step.DROPPED;
        };
        return new Line(step, text.strip());
    }

    private Line line(TakenOn taken) {
        Words words = say.words();
        return new Line(
                Step.DONE, words.t("message.alarm.takenOn", staff.nameOf(taken.by()), words.moment(taken.at())));
    }
}
