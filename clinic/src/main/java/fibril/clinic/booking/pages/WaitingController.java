package fibril.clinic.booking.pages;

import fibril.clinic.booking.Wish;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /waiting, POST /waiting/{id}/withdrawal: who would come when something becomes free. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class WaitingController {

    private final BookingDesk desk;
    private final BookingWords say;
    private final WaitingLines lines;
    private final Audit audit;

    public WaitingController(BookingDesk desk, BookingWords say, WaitingLines lines, Audit audit) {
        this.desk = desk;
        this.say = say;
        this.lines = lines;
        this.audit = audit;
    }

    /** What /waiting shows. */
    public record WaitingPage(List<WaitingLine> lines) {
        public WaitingPage {
            lines = List.copyOf(lines);
        }
    }

    @GetMapping("/waiting")
    public Reply index() {
        return Reply.page("booking/waiting", new WaitingPage(lines.open()));
    }

    /** Of an open wish there is nothing else to change: a second withdrawal finds none. */
    @PostMapping("/waiting/{id}/withdrawal")
    @Transactional
    public Reply withdraw(@PathVariable UUID id, SignedIn who) {
        Optional<Wish> wish = desk.records().waiting().find(id).filter(each -> each.state() == Wish.State.OPEN);
        if (wish.isEmpty()) return Reply.notFound();
        Instant now = desk.now();
        Provenance next = wish.get().provenance().next(who.id(), now, say.t("booking.waiting.withdrawn"));
        desk.records().waiting().add(wish.get().to(Wish.State.WITHDRAWN, next));
        audit.record(now, who.id(), "withdraw", "wish", id.toString(), "");
        return Reply.seeOther("/waiting", say.t("booking.waiting.withdrawn"));
    }
}
