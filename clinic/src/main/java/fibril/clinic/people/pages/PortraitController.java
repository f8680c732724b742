package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.vault.Picture;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Problem;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** GET and POST /clients/{id}/portrait. What was sent is kept untouched; what is shown is made anew. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class PortraitController {

    private final Clients clients;
    private final Vault vault;
    private final Profiles profiles;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public PortraitController(
            Clients clients,
            Vault vault,
            Profiles profiles,
            Audit audit,
            Words words,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.clients = clients;
        this.vault = vault;
        this.profiles = profiles;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Showing a photograph is an event too, so this reading writes; what takes time is done before. */
    @GetMapping("/clients/{id}/portrait")
    public Reply show(@PathVariable UUID id, SignedIn who) {
        Optional<byte[]> original = clients.find(id).flatMap(Client::portrait).flatMap(vault::get);
        if (original.isEmpty()) return Reply.notFound();
        return switch (Picture.read(original.get())) {
            case Picture.Refused refused -> Reply.notFound();
            case Picture.Shown picture -> {
                transaction.executeWithoutResult(
                        status -> audit.record(now(), who.id(), "show portrait", "client", id.toString(), ""));
                yield Reply.bytes("image/jpeg", "portrait.jpg", picture.jpeg());
            }
        };
    }

    @PostMapping("/clients/{id}/portrait")
    public Reply create(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile portrait,
            Form form,
            SignedIn who)
            throws IOException {
        Optional<Client> found = clients.find(id);
        if (found.isEmpty()) return Reply.notFound();
        Client before = found.get();
        if (!form.typed("version").equals(Integer.toString(before.provenance().version()))) {
            return Reply.stale("people/client", page(before, who, words.t("web.form.stale")));
        }
        if (form.ticked("remove")) return transaction.execute(status -> keep(before, null, "removal", "removed", who));
        if (portrait == null || portrait.isEmpty()) {
            return Reply.refused("people/client", page(before, who, words.t("people.portrait.missing")));
        }
        byte[] original = portrait.getBytes();
        return switch (Picture.sent(original, Objects.requireNonNullElse(portrait.getOriginalFilename(), ""))) {
            case Picture.Refused(Picture.Why why, var values) ->
                Reply.refused("people/client", page(before, who, words.t(why.messageKey(), values.toArray())));
            case Picture.Shown picture ->
                transaction.execute(status -> keep(before, vault.put(original), "reason", "kept", who));
        };
    }

    private Reply keep(Client before, @Nullable String name, String reason, String notice, SignedIn who) {
        String why = words.t("people.portrait." + reason);
        clients.add(before.withPortrait(name, before.provenance().next(who.id(), now(), why)));
        audit.record(
                now(), who.id(), "portrait " + notice, "client", before.id().toString(), "");
        return Reply.seeOther("/clients/" + before.id(), words.t("people.portrait." + notice));
    }

    private ClientPage page(Client client, SignedIn who, String problem) {
        return profiles.of(client, who, List.of(new Problem("portrait", problem)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
