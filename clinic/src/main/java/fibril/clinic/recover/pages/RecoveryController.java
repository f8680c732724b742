package fibril.clinic.recover.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.ExpectedCheckIn;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.GivenSheet;
import fibril.clinic.recover.GivenSheets;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.pages.RecoveryPage.Asked;
import fibril.clinic.recover.pages.RecoveryPage.Healing;
import fibril.clinic.recover.pages.RecoveryPage.Raised;
import fibril.clinic.recover.pages.RecoveryPage.Row;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GET /clients/{client}/recovery. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class RecoveryController {

    private final Recoveries recoveries;
    private final GivenSheets sheets;
    private final ClientLinks links;
    private final Clients clients;
    private final ClientHeads heads;
    private final RecoveryCharts charts;
    private final RecoverWords words;
    private final Clock clock;

    public RecoveryController(
            Recoveries recoveries,
            GivenSheets sheets,
            ClientLinks links,
            Clients clients,
            ClientHeads heads,
            RecoveryCharts charts,
            RecoverWords words,
            Clock clock) {
        this.recoveries = recoveries;
        this.sheets = sheets;
        this.links = links;
        this.clients = clients;
        this.heads = heads;
        this.charts = charts;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/clients/{client}/recovery")
    public Reply show(@PathVariable UUID client) {
        return clients.find(client)
                .map(found -> Reply.page("recover/recovery", page(found)))
                .orElseGet(Reply::notFound);
    }

    private RecoveryPage page(Client client) {
        return new RecoveryPage(
                heads.of(client, Corridor.RECOVER, words.words()),
                client.name(),
                "/clients/" + client.id() + "/sessions",
                recoveries.ofClient(client.id(), clock.instant()).stream()
                        .map(this::healing)
                        .toList());
    }

    private Healing healing(Recovery recovery) {
        UUID session = recovery.session().id();
        Optional<GivenSheet> given = sheets.latest(session);
        return new Healing(
                "s" + session,
                words.t(
                        "recover.session",
                        recovery.session().number(),
                        words.words().day(recovery.session().startedAt())),
                words.treated(recovery.treated()),
                given.map(sheet ->
                                words.t("recover.sheet.givenOn", words.words().moment(sheet.at())))
                        .orElseGet(() -> words.t("recover.sheet.given.none")),
                given.isPresent(),
                "/sessions/" + session + "/aftercare",
                link(session),
                "/sessions/" + session + "/links",
                recovery.expected().stream().map(one -> asked(one, session)).toList(),
                "/sessions/" + session + "/check-ins/new",
                charts.of(recovery),
                recovery.told().stream().map(told -> row(told, recovery)).toList(),
                recovery.flags().stream().map(this::raised).toList());
    }

    /** Of the newest link; those before it are ended. */
    private RecoveryPage.Link link(UUID session) {
        Instant now = clock.instant();
        Optional<ClientLink> newest =
                links.of(new LinkScope.AfterCare(session)).stream().findFirst();
        if (newest.isEmpty()) return new RecoveryPage.Link(Mark.NONE, words.t("link.none"));
        ClientLink.State state = newest.get().stateAt(now);
        if (state != ClientLink.State.OPEN) {
            Mark mark = state == ClientLink.State.LOCKED ? Mark.STOP : Mark.NONE;
            return new RecoveryPage.Link(mark, words.t("link.state." + state.name()));
        }
        return newest.get()
                .lastUsedAt()
                .map(last -> new RecoveryPage.Link(Mark.OK, words.t("link.lastOpened", words.moment(last))))
                .orElseGet(() -> new RecoveryPage.Link(Mark.WAIT, words.t("link.used.never")));
    }

    private Asked asked(ExpectedCheckIn one, UUID session) {
        String state = words.t("recover.expected." + one.state().name());
        String when = words.moment(one.dueAt());
        String form = "/sessions/" + session + "/check-ins/new?due=" + one.atHours();
        return switch (one.state()) {
            case NOT_YET -> new Asked(Mark.NONE, words.due(one.atHours()), when, state, "", "");
            case DUE ->
                new Asked(Mark.DUE, words.due(one.atHours()), when, state, form, words.t("recover.expected.type"));
            case MISSED ->
                new Asked(
                        Mark.UNANSWERED, words.due(one.atHours()), when, state, form, words.t("recover.expected.late"));
            case DONE ->
                new Asked(
                        Mark.OK,
                        words.due(one.atHours()),
                        when,
                        state,
                        "/check-ins/" + one.checkIn().orElseThrow(),
                        words.t("recover.expected.look"));
        };
    }

    private Row row(CheckIn told, Recovery recovery) {
        return new Row(
                words.after(recovery.treated().hoursAt(told.at())),
                what(told),
                rated(told.answers().redness()),
                rated(told.answers().pain()),
                rated(told.answers().swelling()),
                "/check-ins/" + told.id());
    }

    private String what(CheckIn told) {
        String between = told.isInBetween() ? words.due(told.dueHours()) : "";
        if (!told.isFromHome()) return between;
        return between.isEmpty() ? words.t("link.byHer.short") : words.t("link.byHer.between");
    }

    private String rated(OptionalInt rating) {
        return rating.isPresent() ? Integer.toString(rating.getAsInt()) : words.t("recover.notAsked");
    }

    private Raised raised(Flag flag) {
        return new Raised(
                flag.isOpen() ? RecoverWords.mark(flag.urgency()) : Mark.OK,
                words.rule(flag).sign(),
                flag.isOpen() ? words.urgency(flag.urgency()) : words.t("recover.flag.closed"),
                "/flags/" + flag.id());
    }
}
