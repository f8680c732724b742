package fibril.clinic.practice.pages;

import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** GET /sign-in; the answer to the form is Spring Security's. */
@Controller
@MayEnter(anyone = true)
public class SignInController {

    @GetMapping("/sign-in")
    public Reply show(
            @RequestParam(required = false, defaultValue = "no") String wrong,
            @RequestParam(required = false, defaultValue = "no") String out) {
        return Reply.page("practice/signIn", new SignInPage(!wrong.equals("no"), !out.equals("no")));
    }
}
