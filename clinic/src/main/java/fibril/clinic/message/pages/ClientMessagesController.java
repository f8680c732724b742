package fibril.clinic.message.pages;

import fibril.clinic.message.Channel;
import fibril.clinic.message.ContactWish;
import fibril.clinic.message.ContactWishes;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.Outbox;
import fibril.clinic.message.post.Carriers;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /clients/{client}/messages: how she wants to be written to, and every message to her with its words. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class ClientMessagesController {

    private static final int LONGEST_SAID = 500;
    private static final List<String> WAYS =
            Arrays.stream(ContactWish.Way.values()).map(ContactWish.Way::name).toList();

    private final Clients clients;
    private final ContactWishes wishes;
    private final Outbox outbox;
    private final MessageLines lines;
    private final Carriers carriers;
    private final ClientHeads heads;
    private final Staff staff;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public ClientMessagesController(
            Clients clients,
            ContactWishes wishes,
            Outbox outbox,
            MessageLines lines,
            Carriers carriers,
            ClientHeads heads,
            Staff staff,
            Audit audit,
            Words words,
            Clock clock) {
        this.clients = clients;
        this.wishes = wishes;
        this.outbox = outbox;
        this.lines = lines;
        this.carriers = carriers;
        this.heads = heads;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** What /clients/{id}/messages shows. */
    public record ClientMessagesPage(
            ClientHead head,
            String address,
            String standing,
            String version,
            List<Choice> ways,
            List<Choice> kinds,
            String way,
            List<String> wanted,
            List<String> said,
            List<MessageLine> messages,
            Form form) {
        public ClientMessagesPage {
            ways = List.copyOf(ways);
            kinds = List.copyOf(kinds);
            wanted = List.copyOf(wanted);
            said = List.copyOf(said);
            messages = List.copyOf(messages);
        }
    }

    @GetMapping("/clients/{client}/messages")
    public Reply index(@PathVariable UUID client) {
        return clients.find(client)
                .map(found -> Reply.page("message/client", page(found, Form.blank(words))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/messages")
    @Transactional
    public Reply update(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = clients.find(client);
        if (found.isEmpty()) return Reply.notFound();
        form.labels("message.wish.form");
        Optional<ContactWish.Way> way = form.needOneOf("way", WAYS).map(ContactWish.Way::valueOf);
        String said = form.need("said", LONGEST_SAID);
        int seen = form.needWhole("version", 0, Integer.MAX_VALUE).orElse(0);
        Optional<ContactWish> before = wishes.of(client);
        if (seen != before.map(wish -> wish.provenance().version()).orElse(0)) {
            form.problem("", "message.wish.stale");
            return Reply.stale("message/client", page(found.get(), form));
        }
        way.ifPresent(chosen -> checkAddress(form, chosen, found.get()));
        if (!form.isClean() || way.isEmpty()) return Reply.refused("message/client", page(found.get(), form));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Provenance next = before.map(wish -> wish.provenance().next(who.id(), now, said))
                .orElseGet(() -> new Provenance(1, who.id(), now, said));
        wishes.add(new ContactWish(client, way.get(), stopped(form), next));
        audit.record(
                now,
                who.id(),
                "change",
                "wish to be written to",
                client.toString(),
                way.get().name());
        return Reply.seeOther(address(client), words.t("message.wish.saved"));
    }

    private static void checkAddress(Form form, ContactWish.Way way, Client client) {
        boolean reachable = way == ContactWish.Way.NEITHER
                || new ContactWish(client.id(), way, Set.of(), client.provenance())
                        .destination(client, MessageKind.LINK)
                        .isPresent();
        if (!reachable) form.problem("way", "message.wish.noAddress." + way.name());
    }

    private static Set<MessageKind> stopped(Form form) {
        Set<MessageKind> stopped = EnumSet.copyOf(MessageKind.reminders());
        stopped.removeIf(kind -> form.all("wanted").contains(kind.name()));
        return stopped;
    }

    private ClientMessagesPage page(Client client, Form form) {
        Optional<ContactWish> wish = wishes.of(client.id());
        boolean typed = form.has("version");
        List<String> kinds =
                MessageKind.reminders().stream().map(MessageKind::name).toList();
        return new ClientMessagesPage(
                heads.of(client, Corridor.FOLLOWUP, words),
                address(client.id()),
                wish.map(this::standing).orElseGet(() -> words.t("message.wish.notAsked")),
                wish.map(one -> Integer.toString(one.provenance().version())).orElse("0"),
                Arrays.stream(ContactWish.Way.values()).map(this::choice).toList(),
                kinds.stream()
                        .map(kind -> Choice.of(kind, words.t("message.kind." + kind)))
                        .toList(),
                typed ? form.typed("way") : wish.map(one -> one.way().name()).orElse(""),
                typed
                        ? form.all("wanted")
                        : kinds.stream().filter(kind -> isWanted(wish, kind)).toList(),
                wishes.versions(client.id()).stream()
                        .map(one -> said(one, client))
                        .toList(),
                outbox.ofClient(client.id()).stream()
                        .filter(message -> message.kind() != MessageKind.ALERT)
                        .map(lines::of)
                        .toList(),
                form);
    }

    private static boolean isWanted(Optional<ContactWish> wish, String kind) {
        return wish.filter(one -> one.stopped().contains(MessageKind.valueOf(kind)))
                .isEmpty();
    }

    private String standing(ContactWish wish) {
        String way = words.t("message.way." + wish.way().name());
        String stopped = wish.stopped().stream()
                .sorted()
                .map(kind -> words.t("message.kind." + kind.name()))
                .collect(Collectors.joining(", "));
        return stopped.isEmpty() || wish.way() == ContactWish.Way.NEITHER
                ? way
                : words.t("message.wish.without", way, stopped);
    }

    private String said(ContactWish wish, Client client) {
        boolean herself = wish.provenance().author().equals(client.id());
        return words.t(
                "message.wish.said",
                words.moment(wish.provenance().at()),
                standing(wish),
                herself
                        ? words.t("message.wish.herself")
                        : staff.nameOf(wish.provenance().author()),
                wish.provenance().reason());
    }

    private Choice choice(ContactWish.Way way) {
        Optional<String> missing = switch (way) {
            case EMAIL -> carriers.missing(Channel.EMAIL);
            case SMS -> carriers.missing(Channel.SMS);
            case NEITHER -> Optional.empty();
        };
        String hint = missing.map(key -> words.t("message.waits", words.t(key))).orElse("");
        return new Choice(way.name(), words.t("message.way." + way.name()), hint);
    }

    private static String address(UUID client) {
        return "/clients/" + client + "/messages";
    }
}
