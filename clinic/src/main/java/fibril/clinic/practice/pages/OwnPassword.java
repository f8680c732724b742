package fibril.clinic.practice.pages;

import fibril.clinic.practice.Credentials;
import fibril.clinic.web.Form;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who changes a secret must know the password: a tablet left open is no proof. */
@Component
class OwnPassword {

    static final String FIELD = "current";

    private final Credentials credentials;
    private final PasswordEncoder secrets;

    OwnPassword(Credentials credentials, PasswordEncoder secrets) {
        this.credentials = credentials;
        this.secrets = secrets;
    }

    /** Notes in the form what is wrong with the password typed there. */
    void check(Form form, UUID staff) {
        String typed = form.secret(FIELD);
        String hash = credentials.passwordOf(staff).orElse("");
        if (typed.isEmpty()) form.problem(FIELD, "web.form.missing", form.label(FIELD));
        else if (!secrets.matches(typed, hash)) form.problem(FIELD, "practice.password.notYours");
    }
}
