package fibril.clinic.practice.pages;

import fibril.clinic.practice.Credentials;
import fibril.clinic.web.Form;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who changes a secret, or does what cannot be undone, must know the password: a tablet left open is no proof. */
@Component
public class OwnPassword {

    public static final String FIELD = "current";

    private final Credentials credentials;
    private final PasswordEncoder secrets;

    OwnPassword(Credentials credentials, PasswordEncoder secrets) {
        this.credentials = credentials;
        this.secrets = secrets;
    }

    /** Notes in the form what is wrong with the password typed there. */
    public void check(Form form, UUID staff) {
        check(form, FIELD, staff);
    }

    /** For a page with more than one form that asks for it. */
    public void check(Form form, String field, UUID staff) {
        String typed = form.secret(field);
        String hash = credentials.passwordOf(staff).orElse("");
        if (typed.isEmpty()) form.problem(field, "web.form.missing", form.label(field));
        else if (!secrets.matches(typed, hash)) form.problem(field, "practice.password.notYours");
    }
}
