package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /staff/{id}/edit, POST /staff/{id}: another role, or gone; always with a reason. Either ends her sessions. */
@Controller
@MayEnter(Role.OWNER)
public class StaffMemberController {

    private static final int LONGEST_REASON = 500;

    private final Staff staff;
    private final SignInTries tries;
    private final SecondFactors factors;
    private final SignInService service;
    private final VisitEndings endings;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    StaffMemberController(
            Staff staff,
            SignInTries tries,
            SecondFactors factors,
            SignInService service,
            VisitEndings endings,
            Audit audit,
            Words words,
            Clock clock) {
        this.staff = staff;
        this.tries = tries;
        this.factors = factors;
        this.service = service;
        this.endings = endings;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/staff/{id}/edit")
    public Reply edit(@PathVariable UUID id) {
        return staff.find(id)
                .map(member -> Reply.page("practice/member", page(member, filled(member))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/staff/{id}")
    @Transactional
    public Reply update(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<StaffMember> found = staff.find(id);
        if (found.isEmpty()) return Reply.notFound();
        StaffMember before = found.get();
        String name = TypedMember.name(form.labels("practice.form"));
        Optional<String> role = form.needOneOf("role", MemberFormPage.ROLES);
        Optional<String> state = form.needOneOf("state", MemberFormPage.STATES);
        String reason = form.need("reason", LONGEST_REASON);
        int seen = form.needWhole("version", 1, Integer.MAX_VALUE).orElse(0);
        if (seen != 0 && seen != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale("practice/member", page(before, form));
        }
        boolean stays = state.filter("here"::equals).isPresent();
        boolean owns = stays && role.filter(Role.OWNER.name()::equals).isPresent();
        if (form.isClean() && !owns && staff.isOnlyOwner(id)) form.problem("state", "practice.staff.onlyOwner");
        if (!form.isClean() || role.isEmpty()) return Reply.refused("practice/member", page(before, form));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        staff.add(new StaffMember(
                id,
                name,
                before.signIn(),
                Role.valueOf(role.get()),
                stays,
                before.provenance().next(who.id(), now, reason)));
        audit.record(now, who.id(), stays ? "change" : "deactivate", "staff", id.toString(), "role " + role.get());
        if (!stays || Role.valueOf(role.get()) != before.role()) endings.endAll(id, who.id());
        return Reply.seeOther("/staff", words.t("practice.staff.changed", name));
    }

    private Form filled(StaffMember member) {
        return Form.filled(
                words,
                Map.of(
                        "name", member.name(),
                        "role", member.role().name(),
                        "state", member.active() ? "here" : "left"));
    }

    private MemberFormPage page(StaffMember member, Form form) {
        return new MemberFormPage(
                "/staff/" + member.id(),
                member.name(),
                member.signIn(),
                form,
                "",
                Integer.toString(member.provenance().version()),
                MemberFormPage.roles(words),
                MemberFormPage.states(words),
                history(member),
                locks(member),
                factors.of(member.id()).isPresent(),
                service.isThere());
    }

    private List<String> locks(StaffMember member) {
        List<String> locks = new ArrayList<>();
        tries.lockedUntil(member)
                .ifPresent(until -> locks.add(words.t("practice.staff.lockedUntil", words.moment(until))));
        if (tries.isPinLocked(member)) locks.add(words.t("practice.staff.pinLocked"));
        return locks;
    }

    /** The newest version only says why it was written; the audit tells the rest. */
    private List<String> history(StaffMember member) {
        if (member.provenance().version() == 1) return List.of();
        return List.of(words.t(
                "practice.staff.last",
                words.moment(member.provenance().at()),
                staff.nameOf(member.provenance().author()),
                member.provenance().reason()));
    }
}
