package fibril.clinic.practice.pages;

import fibril.clinic.practice.Gate;
import fibril.clinic.web.Account;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /sign-in/code: the second step, for those whose first was right a moment ago. */
@Controller
@MayEnter(anyone = true)
public class CodeController {

    static final String ADDRESS = "/sign-in/code";

    private static final int LONGEST = 60;

    private final SecondStep step;
    private final Accounts accounts;
    private final Visits visits;
    private final Words words;
    private final Clock clock;

    CodeController(SecondStep step, Accounts accounts, Visits visits, Words words, Clock clock) {
        this.step = step;
        this.accounts = accounts;
        this.visits = visits;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    public Reply fresh(HttpServletRequest request) {
        return HalfWay.at(request, clock.instant()).isPresent()
                ? Reply.page("practice/code", new CodePage(Form.blank(words)))
                : Reply.seeOther("/sign-in");
    }

    @PostMapping(ADDRESS)
    @Transactional
    public Reply create(Form form, HttpServletRequest request, HttpServletResponse response) {
        Optional<HalfWay> found = HalfWay.at(request, clock.instant());
        if (found.isEmpty()) return Reply.seeOther("/sign-in?lapsed");
        Account account = found.get().account();
        // whose password was changed a moment ago begins anew
        if (accounts.find(account.who().id()).filter(account::equals).isEmpty())
            return Reply.seeOther("/sign-in?ended");
        String typed = form.labels("practice.form").need("figures", LONGEST);
        if (!form.isClean()) return Reply.refused("practice/code", new CodePage(form));
        return switch (step.prove(account.who().id(), typed)) {
            case SecondStep.Answer.Right(String with) -> {
                visits.cameInByBoth(account, found.get().first() + " and " + with, request, response);
                yield Reply.seeOther(found.get().from());
            }
            case SecondStep.Answer.Wrong() -> refused(form, "practice.code.wrong", 0);
            case SecondStep.Answer.Wait(var left) -> refused(form, "practice.code.wait", Gate.seconds(left));
        };
    }

    private static Reply refused(Form form, String message, long seconds) {
        form.problem("figures", message, seconds);
        return Reply.refused("practice/code", new CodePage(form));
    }
}
