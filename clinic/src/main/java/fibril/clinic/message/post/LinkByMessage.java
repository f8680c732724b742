package fibril.clinic.message.post;

import fibril.clinic.message.ContactWish;
import fibril.clinic.message.ContactWishes;
import fibril.clinic.message.Delivery;
import fibril.clinic.message.Destination;
import fibril.clinic.message.Message;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.Outbox;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.LinkPost;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends the address of a client's own page. It is put in as the message leaves and stands in no record. */
@Component
public class LinkByMessage implements LinkPost {

    private final ContactWishes wishes;
    private final Clients clients;
    private final Outbox outbox;
    private final Carriers carriers;
    private final Letters letters;
    private final MessageWords say;

    public LinkByMessage(
            ContactWishes wishes,
            Clients clients,
            Outbox outbox,
            Carriers carriers,
            Letters letters,
            MessageWords say) {
        this.wishes = wishes;
        this.clients = clients;
        this.outbox = outbox;
        this.carriers = carriers;
        this.letters = letters;
        this.say = say;
    }

    @Override
    public Offer offer(Client client) {
        Words words = say.words();
        Optional<ContactWish> wish = wishes.of(client.id());
        if (wish.isEmpty()) return new Offer(false, words.t("link.send.notAsked"));
        Optional<Destination> to = wish.get().destination(client, MessageKind.LINK);
        if (to.isEmpty()) return new Offer(false, words.t("link.send.notWanted"));
        Optional<String> missing = carriers.missing(to.get().channel());
        return missing.map(key -> new Offer(false, words.t("link.send.missing", words.t(key))))
                .orElseGet(() -> new Offer(true, words.t("link.send", say.to(to.get()))));
    }

    @Override
    public void send(ClientLink link, String address, UUID author, Instant now) {
        Client client = clients.find(link.client()).orElseThrow();
        Destination to = wishes.of(client.id())
                .flatMap(wish -> wish.destination(client, MessageKind.LINK))
                .orElseThrow();
        UUID id = UUID.randomUUID();
        letters.keep(id, address);
        outbox.add(new Message(
                id,
                "link:" + link.id(),
                MessageKind.LINK,
                client.id(),
                link.id(),
                to,
                say.subject(MessageKind.LINK),
                say.linkBody(Message.ADDRESS, say.words().moment(link.expiresAt())),
                now,
                link.expiresAt(),
                author,
                now,
                Delivery.waiting(now)));
    }
}
