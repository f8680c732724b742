package fibril.clinic.followup.pages;

import fibril.clinic.people.Clients;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GET /clients/{client}/followup. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class FollowupController {

    private final Clients clients;
    private final FollowupPages pages;
    private final Words words;

    public FollowupController(Clients clients, FollowupPages pages, Words words) {
        this.clients = clients;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/clients/{client}/followup")
    public Reply show(@PathVariable UUID client, SignedIn who) {
        return clients.find(client)
                .map(found -> Reply.page("followup/followup", pages.of(found, Form.blank(words), who)))
                .orElseGet(Reply::notFound);
    }
}
