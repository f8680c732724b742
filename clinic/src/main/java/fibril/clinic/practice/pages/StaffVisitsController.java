package fibril.clinic.practice.pages;

import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * GET /staff/{id}/visits, POST /staff/{id}/visits/endings, POST /staff/{id}/visits/{visit}/ending: a tablet was lost, or
 * somebody forgot to sign off.
 */
@Controller
@MayEnter(Role.OWNER)
public class StaffVisitsController {

    private final Staff staff;
    private final VisitEndings endings;
    private final Words words;

    StaffVisitsController(Staff staff, VisitEndings endings, Words words) {
        this.staff = staff;
        this.endings = endings;
        this.words = words;
    }

    @GetMapping("/staff/{id}/visits")
    public Reply index(@PathVariable UUID id, HttpServletRequest request) {
        return staff.find(id)
                .map(member -> Reply.page(
                        "practice/visits",
                        endings.page(id, member.name(), addressOf(id), "/staff/" + id + "/edit", request)))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/staff/{id}/visits/{visit}/ending")
    @Transactional
    public Reply end(@PathVariable UUID id, @PathVariable UUID visit, SignedIn who) {
        return endings.end(id, visit, who.id())
                .map(ended -> Reply.seeOther(addressOf(id), words.t("practice.visits.ended")))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/staff/{id}/visits/endings")
    @Transactional
    public Reply endAll(@PathVariable UUID id, SignedIn who, HttpServletRequest request) {
        Optional<StaffMember> found = staff.find(id);
        if (found.isEmpty()) return Reply.notFound();
        endings.endOthers(id, who.id(), request);
        return Reply.seeOther(
                addressOf(id), words.t("practice.visits.allEnded", found.get().name()));
    }

    private static String addressOf(UUID id) {
        return "/staff/" + id + "/visits";
    }
}
