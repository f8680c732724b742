package fibril.clinic.rights.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.pages.OwnPassword;
import fibril.clinic.rights.Erasing;
import fibril.clinic.rights.Erasure;
import fibril.clinic.rights.Obstacle;
import fibril.clinic.rights.Obstacles;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /clients/{client}/erasure: first what will happen, then that it happens. */
@Controller
@MayEnter(Role.OWNER)
public class ErasureController {

    private static final int LONGEST_REASON = 500;

    private final Clients clients;
    private final Obstacles obstacles;
    private final Erasing erasing;
    private final ErasurePages pages;
    private final OwnPassword own;
    private final Words words;
    private final Clock clock;

    public ErasureController(
            Clients clients,
            Obstacles obstacles,
            Erasing erasing,
            ErasurePages pages,
            OwnPassword own,
            Words words,
            Clock clock) {
        this.clients = clients;
        this.obstacles = obstacles;
        this.erasing = erasing;
        this.pages = pages;
        this.own = own;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/clients/{client}/erasure")
    public Reply show(@PathVariable UUID client) {
        return clients.find(client)
                .map(found -> Reply.page("rights/erasure", pages.of(found, Form.blank(words), now())))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/clients/{client}/erasure")
    @Transactional
    public Reply lock(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = clients.find(client);
        if (found.isEmpty()) return Reply.notFound();
        Instant now = now();
        form.labels("rights.erasure");
        Optional<Erasure.AskedBy> by = form.needOneOf(
                        "askedBy",
                        Arrays.stream(Erasure.AskedBy.values()).map(Enum::name).toList())
                .map(Erasure.AskedBy::valueOf);
        String reason = form.need("reason", LONGEST_REASON);
        Set<UUID> photographs = photographs(client, form);
        List<Obstacle> against = obstacles.toLocking(client);
        if (!against.isEmpty()) form.problem("", "rights.erasure.hindered", against.size());
        own.check(form, who.id());
        if (!form.isClean() || by.isEmpty()) {
            return Reply.refused("rights/erasure", pages.of(found.get(), form, now));
        }
        Erasing.Asked asked = new Erasing.Asked(client, by.get(), reason, photographs, pages.until(found.get(), now));
        erasing.lock(asked, who.id(), now);
        return Reply.seeOther("/locked/" + client, words.t("rights.erasure.done"));
    }

    /** Those that care does not need, and those the owner ticked besides. */
    private Set<UUID> photographs(UUID client, Form form) {
        Set<UUID> all = new HashSet<>(pages.unneeded(client));
        Set<String> offered = pages.needed(client);
        for (String typed : form.all("photographs")) {
            if (offered.contains(typed)) all.add(UUID.fromString(typed));
            else form.problem("photographs", "web.form.notOffered", form.label("photographs"), typed, "");
        }
        return all;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
