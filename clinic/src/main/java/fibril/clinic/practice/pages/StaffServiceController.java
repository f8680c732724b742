package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.ServiceName;
import fibril.clinic.practice.ServiceNames;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /staff/{id}/sign-in-service: as whom somebody comes in by the sign-in service; empty for not at all. */
@Controller
@MayEnter(Role.OWNER)
public class StaffServiceController {

    private static final String TEMPLATE = "practice/serviceName";

    private final SignInService service;
    private final ServiceNames names;
    private final Staff staff;
    private final VisitEndings endings;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    StaffServiceController(
            SignInService service,
            ServiceNames names,
            Staff staff,
            VisitEndings endings,
            Audit audit,
            Words words,
            Clock clock) {
        this.service = service;
        this.names = names;
        this.staff = staff;
        this.endings = endings;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/staff/{id}/sign-in-service")
    public Reply edit(@PathVariable UUID id) {
        return member(id)
                .map(found -> Reply.page(TEMPLATE, page(found, Form.filled(words, Map.of("email", standing(id))))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/staff/{id}/sign-in-service")
    @Transactional
    public Reply update(@PathVariable UUID id, Form form, SignedIn who, HttpServletRequest request) {
        Optional<StaffMember> found = member(id);
        if (found.isEmpty()) return Reply.notFound();
        String typed = form.labels("practice.service.form").text("email", ServiceName.LONGEST_EMAIL);
        String email = typed.isEmpty() || !form.isClean() ? "" : read(typed, id, form);
        if (!form.typed("was").equals(standing(id))) {
            form.problem("email", "practice.service.stale", standing(id));
            return Reply.stale(TEMPLATE, page(found.get(), form));
        }
        if (!form.isClean()) return Reply.refused(TEMPLATE, page(found.get(), form));
        boolean anew = "anew".equals(form.typed("number"));
        if (!email.equals(standing(id)) || anew) write(id, email, who.id(), request);
        String said = email.isEmpty() ? "practice.service.removed" : "practice.service.set";
        return Reply.seeOther("/staff", words.t(said, found.get().name(), service.name()));
    }

    /** Whoever came in by the name before is signed off with it. */
    private void write(UUID id, String email, UUID author, HttpServletRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean before = names.of(id).isPresent();
        if (email.isEmpty()) names.remove(id);
        else names.set(ServiceName.awaited(id, email, now));
        if (before) endings.endOthers(id, author, request);
        String action = email.isEmpty() ? "remove service name" : "set service name";
        audit.record(now, author, action, "staff", id.toString(), "");
    }

    private String read(String typed, UUID id, Form form) {
        Optional<String> address = ServiceName.address(typed);
        if (address.isEmpty()) form.problem("email", "practice.service.noAddress", typed);
        boolean taken = address.flatMap(names::withEmail)
                .filter(name -> !name.staff().equals(id))
                .isPresent();
        if (taken) form.problem("email", "practice.service.taken", typed);
        return address.orElse("");
    }

    private Optional<StaffMember> member(UUID id) {
        return service.isThere() ? staff.find(id) : Optional.empty();
    }

    private String standing(UUID id) {
        return names.of(id).map(ServiceName::email).orElse("");
    }

    private ServiceNamePage page(StaffMember member, Form form) {
        boolean bound = names.of(member.id()).filter(ServiceName::isBound).isPresent();
        return new ServiceNamePage(
                member.name(),
                "/staff/" + member.id() + "/sign-in-service",
                service.name(),
                standing(member.id()),
                bound,
                form);
    }
}
