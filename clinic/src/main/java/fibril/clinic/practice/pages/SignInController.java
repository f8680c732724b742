package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /sign-in; the answer to the form is Spring Security's. */
@Controller
@MayEnter(anyone = true)
public class SignInController {

    private final Devices devices;

    public SignInController(Devices devices) {
        this.devices = devices;
    }

    @GetMapping("/sign-in")
    public Reply show(Form form, HttpServletRequest request) {
        List<String> said = form.fields();
        return Reply.page(
                "practice/signIn",
                new SignInPage(
                        said.contains("wrong"), said.contains("out"), said.contains("ended"), devices.knows(request)));
    }
}
