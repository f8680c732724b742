package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** POST /staff/{id}/second-factor/ending: somebody lost the telephone and the paper with the codes. */
@Controller
@MayEnter(Role.OWNER)
public class StaffSecondFactorController {

    private final Staff staff;
    private final SecondFactors factors;
    private final VisitEndings endings;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    StaffSecondFactorController(
            Staff staff, SecondFactors factors, VisitEndings endings, Audit audit, Words words, Clock clock) {
        this.staff = staff;
        this.factors = factors;
        this.endings = endings;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** One's own goes by one's own page, which asks for the password. */
    @PostMapping("/staff/{id}/second-factor/ending")
    @Transactional
    public Reply end(@PathVariable UUID id, SignedIn who, HttpServletRequest request) {
        Optional<StaffMember> found = staff.find(id);
        if (found.isEmpty() || factors.of(id).isEmpty()) return Reply.notFound();
        if (id.equals(who.id())) return Reply.seeOther(SecondFactorController.ADDRESS);
        factors.remove(id);
        endings.endOthers(id, who.id(), request);
        audit.record(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                who.id(),
                "remove second factor",
                "staff",
                id.toString(),
                "");
        return Reply.seeOther(
                "/staff", words.t("practice.factor.removedOf", found.get().name()));
    }
}
