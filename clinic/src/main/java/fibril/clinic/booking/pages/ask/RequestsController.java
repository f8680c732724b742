package fibril.clinic.booking.pages.ask;

import fibril.clinic.booking.VisitRequest;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClinicalReaders;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /requests/{id}, its photograph, POST …/client and …/decline: a request is looked at, and taken or not. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class RequestsController {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_ALIKE = 10;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final List<String> SEXES =
            Arrays.stream(Sex.values()).map(Sex::name).toList();

    private final RequestDesk desk;
    private final Clients clients;
    private final Vault vault;
    private final Audit audit;
    private final ClinicalReaders readers;
    private final Words words;

    public RequestsController(
            RequestDesk desk, Clients clients, Vault vault, Audit audit, ClinicalReaders readers, Words words) {
        this.desk = desk;
        this.clients = clients;
        this.vault = vault;
        this.audit = audit;
        this.readers = readers;
        this.words = words;
    }

    @GetMapping("/requests/{id}")
    public Reply show(@PathVariable UUID id, SignedIn who) {
        return waiting(id)
                .map(request -> Reply.page("booking/ask/request", page(request, named(request), who)))
                .orElseGet(Reply::notFound);
    }

    /** Showing it is an event, so this reading writes. */
    @GetMapping("/requests/{id}/photograph")
    @MayRead
    @Transactional
    public Reply photograph(@PathVariable UUID id, SignedIn who) {
        Optional<byte[]> shown = waiting(id).flatMap(VisitRequest::photograph).flatMap(vault::get);
        if (shown.isEmpty()) return Reply.notFound();
        audit.record(desk.now(), who.id(), "view", "visit request", id.toString(), "photograph");
        return Reply.bytes("image/jpeg", "request.jpg", shown.get());
    }

    @PostMapping("/requests/{id}/client")
    @Transactional
    public Reply accept(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<VisitRequest> request = waiting(id);
        if (request.isEmpty()) return Reply.notFound();
        form.labels("people.form");
        String given = form.need("given", LONGEST_NAME);
        String family = form.need("family", LONGEST_NAME);
        Instant now = desk.now();
        Optional<LocalDate> born = form.needDay("born", EARLIEST, words.dayOf(now));
        Optional<String> sex = form.needOneOf("sex", SEXES);
        if (!form.isClean()) return Reply.refused("booking/ask/request", page(request.get(), form, who));
        // the number of the request was chosen by a stranger
        UUID fresh = UUID.randomUUID();
        Client client = new Client(
                fresh,
                given,
                family,
                born.orElseThrow(),
                Sex.valueOf(sex.orElseThrow()),
                null,
                request.get().email(),
                request.get().phone(),
                notes(request.get()),
                null,
                Provenance.first(who.id(), now));
        clients.add(client);
        audit.record(now, who.id(), "add", "client", fresh.toString(), "from a request");
        desk.answer(request.get(), "accept", who.id());
        return Reply.seeOther(
                "/clients/" + fresh + "/appointments", words.t("booking.request.accepted", client.name()));
    }

    @PostMapping("/requests/{id}/decline")
    @Transactional
    public Reply decline(@PathVariable UUID id, SignedIn who) {
        Optional<VisitRequest> request = waiting(id);
        if (request.isEmpty()) return Reply.notFound();
        desk.answer(request.get(), "decline", who.id());
        return Reply.seeOther("/", words.t("booking.request.declined"));
    }

    private Optional<VisitRequest> waiting(UUID id) {
        return desk.waiting().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private String notes(VisitRequest request) {
        return lines(request, true).stream()
                .filter(line -> !line.text().isEmpty())
                .map(line -> line.label() + ": " + line.text())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    /** Whoever reads no clinical notes reads how to answer, and not why somebody would come. */
    private List<RequestPage.Line> lines(VisitRequest request, boolean clinical) {
        Stream<RequestPage.Line> why =
                clinical ? Stream.of(line("concern", request.concern()), line("area", request.area())) : Stream.of();
        return Stream.concat(why, Stream.of(line("times", request.times()))).toList();
    }

    private RequestPage.Line line(String field, String text) {
        return new RequestPage.Line(words.t("booking.ask." + field), text);
    }

    private Form named(VisitRequest request) {
        String name = request.name().strip();
        int space = name.lastIndexOf(' ');
        return Form.filled(
                words,
                Map.of(
                        "given", space < 0 ? name : name.substring(0, space).strip(),
                        "family", space < 0 ? "" : name.substring(space + 1)));
    }

    private RequestPage page(VisitRequest request, Form form, SignedIn who) {
        boolean reads = readers.has(who);
        List<RequestPage.Line> reached = List.of(line("email", request.email()), line("phone", request.phone()));
        return new RequestPage(
                request.id().toString(),
                request.name(),
                words.moment(request.sentAt()),
                words.day(words.dayOf(request.sentAt().plus(desk.rules().kept()))),
                Stream.concat(reached.stream(), lines(request, reads).stream())
                        .filter(line -> !line.text().isEmpty())
                        .toList(),
                reads && request.photograph().isPresent(),
                alike(request).stream()
                        .map(client -> new RequestPage.Same(
                                client.name(), words.day(client.born()), "/clients/" + client.id()))
                        .toList(),
                SEXES.stream()
                        .map(sex -> Choice.of(sex, words.t("people.sex." + sex.toLowerCase(Locale.ROOT))))
                        .toList(),
                words.dayOf(desk.now()).toString(),
                form);
    }

    /** By name, telephone number or e-mail address. */
    private List<Client> alike(VisitRequest request) {
        Stream<Client> byName = clients.search(request.name(), MOST_ALIKE).stream();
        Stream<Client> byPhone =
                request.phone().isEmpty() ? Stream.of() : clients.search(request.phone(), MOST_ALIKE).stream();
        Stream<Client> byEmail = request.email().isEmpty() ? Stream.of() : clients.withEmail(request.email()).stream();
        return Stream.of(byName, byPhone, byEmail)
                .flatMap(found -> found)
                .distinct()
                .limit(MOST_ALIKE)
                .toList();
    }
}
