package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /account/recovery-codes: what opens an account whose telephone is lost. Shown once. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT, Role.AUDITOR})
public class RecoveryCodesController {

    static final String ADDRESS = "/account/recovery-codes";

    private static final String TEMPLATE = "practice/recoveryCodes";

    private final SecondFactors factors;
    private final RecoveryCodes recovery;
    private final OwnPassword password;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    RecoveryCodesController(
            SecondFactors factors,
            RecoveryCodes recovery,
            OwnPassword password,
            Audit audit,
            Words words,
            Clock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.password = password;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    public Reply show(SignedIn who, HttpServletRequest request) {
        if (factors.of(who.id()).isEmpty()) return Reply.seeOther(SecondFactorController.ADDRESS);
        return Reply.page(TEMPLATE, page(Form.blank(words), recovery.show(request.getSession()), who));
    }

    @PostMapping(ADDRESS)
    @Transactional
    public Reply create(Form form, SignedIn who, HttpServletRequest request) {
        if (factors.of(who.id()).isEmpty()) return Reply.seeOther(SecondFactorController.ADDRESS);
        password.check(form.labels("practice.form"), who.id());
        if (!form.isClean()) return Reply.refused(TEMPLATE, page(form, List.of(), who));
        recovery.make(who.id(), request.getSession());
        audit.record(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                who.id(),
                "make recovery codes",
                "staff",
                who.id().toString(),
                "");
        return Reply.seeOther(ADDRESS);
    }

    private RecoveryCodesPage page(Form form, List<String> codes, SignedIn who) {
        return new RecoveryCodesPage(form, codes, factors.recoveryLeft(who.id()));
    }
}
