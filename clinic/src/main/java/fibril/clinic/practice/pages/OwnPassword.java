package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Gate;
import fibril.clinic.practice.Patience;
import fibril.clinic.practice.WrongTries;
import fibril.clinic.web.Form;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who changes a secret, or does what cannot be undone, must know the password: a tablet left open is no proof. */
@Component
public class OwnPassword {

    public static final String FIELD = "current";

    private final Credentials credentials;
    private final PasswordEncoder secrets;
    private final Gate gate;
    private final Audit audit;
    private final Clock clock;

    OwnPassword(Credentials credentials, PasswordEncoder secrets, WrongTries tries, Audit audit, Clock clock) {
        this.credentials = credentials;
        this.secrets = secrets;
        this.gate = new Gate(Patience.AGAIN, tries);
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes in the form what is wrong with the password typed there. */
    @Transactional
    public void check(Form form, UUID staff) {
        check(form, FIELD, staff);
    }

    /** For a page with more than one form that asks for it. */
    @Transactional
    public void check(Form form, String field, UUID staff) {
        String typed = form.secret(field);
        if (typed.isEmpty()) {
            form.problem(field, "web.form.missing", form.label(field));
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Duration> wait = gate.enter(staff.toString(), now);
        if (wait.isPresent()) {
            form.problem(field, "practice.password.wait", Gate.seconds(wait.get()));
        } else if (secrets.matches(typed, credentials.passwordOf(staff).orElse(""))) {
            gate.forget(staff.toString());
        } else {
            audit.record(now, staff, "wrong password", "staff", staff.toString(), "asked for again");
            form.problem(field, "practice.password.notYours");
        }
    }
}
