package fibril.clinic.message.pages;

import fibril.clinic.message.Delivery;
import fibril.clinic.message.DeliveryState;
import fibril.clinic.message.Message;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.post.Carriers;
import fibril.clinic.message.post.MessageWords;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.web.Mark;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes the lines of messages. */
@Component
public class MessageLines {

    private final Clients clients;
    private final Carriers carriers;
    private final MessageWords say;
    private final Clock clock;

    public MessageLines(Clients clients, Carriers carriers, MessageWords say, Clock clock) {
        this.clients = clients;
        this.carriers = carriers;
        this.say = say;
        this.clock = clock;
    }

    MessageLine of(Message message) {
        Delivery delivery = message.delivery();
        Instant at = delivery.endedAt().orElse(delivery.turnAt());
        boolean open = delivery.state().isTrouble() && !delivery.seen();
        String address = "/messages/" + message.id();
        return new MessageLine(
                message.id().toString(),
                say.words().moment(at),
                say.words().t("message.kind." + message.kind().name()),
                say.to(message.to()),
                message.client().flatMap(clients::find).map(Client::name).orElse(""),
                message.client().map(id -> "/clients/" + id + "/messages").orElse(""),
                mark(message),
                state(message),
                message.subject(),
                message.body(),
                open && mayGoAgain(message) ? address + "/again" : "",
                open ? address + "/seen" : "");
    }

    /** What opens a page was kept nowhere: of that a new one is made. */
    boolean mayGoAgain(Message message) {
        return message.delivery().state().isTrouble()
                && message.kind() != MessageKind.LINK
                && !message.isLateAt(clock.instant());
    }

    private String state(Message message) {
        Delivery delivery = message.delivery();
        String state = say.words().t("message.state." + delivery.state().name());
        String why = delivery.state() == DeliveryState.WAITING
                ? carriers.missing(message.to().channel())
                        .map(key -> say.words().t("message.waits", say.words().t(key)))
                        .orElse(delivery.fault())
                : delivery.fault();
        return why.isEmpty() ? state : state + ": " + why;
    }

    private static Mark mark(Message message) {
        return switch (message.delivery().state()) {
            case WAITING -> Mark.WAIT;
            case SENDING -> Mark.UNDERWAY;
            case SENT -> Mark.OK;
            case PERHAPS_SENT -> Mark.RAISED;
            case GIVEN_UP -> Mark.STOP;
            case CANCELLED -> Mark.NONE;
        };
    }
}
