package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /sign-in; the answer to the form is Spring Security's. */
@Controller
@MayEnter(anyone = true)
public class SignInController {

    private final Devices devices;
    private final SignInService service;
    private final PasswordWay passwords;
    private final Words words;

    SignInController(Devices devices, SignInService service, PasswordWay passwords, Words words) {
        this.devices = devices;
        this.service = service;
        this.passwords = passwords;
        this.words = words;
    }

    @GetMapping("/sign-in")
    public Reply show(Form form, HttpServletRequest request) {
        List<String> said = form.fields();
        return Reply.page(
                "practice/signIn",
                new SignInPage(
                        said.contains("wrong"),
                        wait(form.typed("wait")),
                        said.contains("out"),
                        said.contains("ended"),
                        said.contains("lapsed"),
                        Door.inside(form.typed("from")),
                        devices.knows(request),
                        service.name(),
                        passwords.isOpen()));
    }

    /** Whole seconds up to two minutes, then minutes. */
    private String wait(String seconds) {
        if (!seconds.matches("[1-9][0-9]{0,3}")) return "";
        int left = Integer.parseInt(seconds);
        return left <= 120
                ? words.t("practice.signIn.wait.seconds", left)
                : words.t("practice.signIn.wait.minutes", (left + 59) / 60);
    }
}
