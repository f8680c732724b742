package fibril.clinic.practice.pages;

import fibril.clinic.practice.Role;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /account/visits, POST /account/visits/endings, POST /account/visits/{visit}/ending: where one is signed in. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT, Role.AUDITOR})
public class OwnVisitsController {

    static final String ADDRESS = "/account/visits";

    private final VisitEndings endings;
    private final Words words;

    OwnVisitsController(VisitEndings endings, Words words) {
        this.endings = endings;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    public Reply index(SignedIn who, HttpServletRequest request) {
        return Reply.page("practice/visits", endings.page(who.id(), "", ADDRESS, "/account", request));
    }

    @PostMapping(ADDRESS + "/{visit}/ending")
    @Transactional
    public Reply end(@PathVariable UUID visit, SignedIn who) {
        return endings.end(who.id(), visit, who.id())
                .map(ended -> Reply.seeOther(ADDRESS, words.t("practice.visits.ended")))
                .orElseGet(Reply::notFound);
    }

    @PostMapping(ADDRESS + "/endings")
    @Transactional
    public Reply endOthers(SignedIn who, HttpServletRequest request) {
        endings.endOthers(who.id(), who.id(), request);
        return Reply.seeOther(ADDRESS, words.t("practice.visits.othersEnded"));
    }
}
