package fibril.clinic.practice.pages;

import fibril.clinic.web.Account;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /sign-in/passkey: in by a device that knows its owner, without a word being typed. */
@Controller
@MayEnter(anyone = true)
public class PasskeySignInController {

    private static final String ADDRESS = "/sign-in/passkey";
    private static final String TEMPLATE = "practice/passkeySignIn";
    private static final int LONGEST_ANSWER = 50_000;

    private final PasskeyCeremony ceremony;
    private final Accounts accounts;
    private final Visits visits;
    private final Words words;

    PasskeySignInController(PasskeyCeremony ceremony, Accounts accounts, Visits visits, Words words) {
        this.ceremony = ceremony;
        this.accounts = accounts;
        this.visits = visits;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    public Reply fresh(Form form, HttpServletRequest request) {
        return Reply.page(TEMPLATE, page(Form.blank(words), Door.inside(form.typed("from")), request));
    }

    @PostMapping(ADDRESS)
    @Transactional
    public Reply create(Form form, HttpServletRequest request, HttpServletResponse response) {
        String from = Door.inside(form.typed("from"));
        String answer = form.typed("credential");
        Optional<Account> account = answer.length() > LONGEST_ANSWER
                ? Optional.empty()
                : ceremony.whose(answer, request).flatMap(accounts::find).filter(Account::active);
        if (account.isEmpty()) {
            form.problem("", "practice.passkey.notKnown");
            return Reply.refused(TEMPLATE, page(form, from, request));
        }
        visits.cameInByPasskey(account.get(), request, response);
        return Reply.seeOther(from);
    }

    private PasskeySignInPage page(Form form, String from, HttpServletRequest request) {
        return new PasskeySignInPage(form, from, ceremony.askToUse(request));
    }
}
