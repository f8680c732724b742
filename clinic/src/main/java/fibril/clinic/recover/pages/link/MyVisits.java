package fibril.clinic.recover.pages.link;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.recover.Recovery;
import fibril.clinic.web.Guest;
import fibril.clinic.web.Reply;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a guest may see: her own record as far as her link reaches, asked anew with every tap. */
@Component
public class MyVisits {

    private final ClientLinks links;
    private final Clients clients;
    private final Recoveries recoveries;
    private final Clock clock;

    public MyVisits(ClientLinks links, Clients clients, Recoveries recoveries, Clock clock) {
        this.links = links;
        this.clients = clients;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    /** What every link of hers opens. */
    public record Inside(Client client, LinkScope scope, Instant now) {}

    /** What a link after a session opens. */
    record Visit(Client client, Recovery recovery, Instant now) {}

    /** Where a link leads, whatever page was asked for that it does not open. */
    public static String pageOf(LinkScope scope) {
        return switch (scope) {
            case LinkScope.AfterCare session -> "/my";
            case LinkScope.BeforeVisit visit -> "/my/visit";
        };
    }

    /** A link that was ended meanwhile ends the visit. */
    public Reply inside(Guest guest, Function<Inside, Reply> answer) {
        Instant now = now();
        return open(guest, now)
                .map(link ->
                        answer.apply(new Inside(clients.find(guest.client()).orElseThrow(), link.scope(), now)))
                .orElseGet(MyVisits::over);
    }

    /** The browser of a visit that is over is not known here any more. */
    public static Reply over() {
        Guest.leaveHere();
        return Reply.seeOther("/link");
    }

    /** Whether a report, which may come with a photograph, is of any use from this guest: asked before one is looked at. */
    public boolean mayReport(Guest guest) {
        return open(guest, now())
                .filter(link -> link.scope() instanceof LinkScope.AfterCare)
                .isPresent();
    }

    private Optional<ClientLink> open(Guest guest, Instant now) {
        return links.find(guest.link()).filter(link -> link.isOpenAt(now));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Reply during(Guest guest, Function<Visit, Reply> answer) {
        return inside(guest, inside -> switch (inside.scope()) {
            case LinkScope.AfterCare(UUID session) ->
                recoveries
                        .find(session, inside.now())
                        .map(recovery -> answer.apply(new Visit(inside.client(), recovery, inside.now())))
                        .orElseGet(MyVisits::over);
            case LinkScope.BeforeVisit visit -> Reply.seeOther(pageOf(visit));
        });
    }
}
