package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coming in and going: what is noted of it, and how long a visit lasts. */
@Component
public class Visits {

    static final String PASSWORD = "password";
    static final int SHORTEST_IDLE = 2;
    static final int LONGEST_IDLE = 240;

    private final Credentials credentials;
    private final Settings settings;
    private final Audit audit;
    private final Devices devices;
    private final OpenVisits open;
    private final Clock clock;

    public Visits(
            Credentials credentials, Settings settings, Audit audit, Devices devices, OpenVisits open, Clock clock) {
        this.credentials = credentials;
        this.settings = settings;
        this.audit = audit;
        this.devices = devices;
        this.open = open;
        this.clock = clock;
    }

    /** The password was right: PINs work again, and on this device they are enough for the day. */
    @Transactional
    public void cameInByPassword(Account account, HttpServletRequest request, HttpServletResponse response) {
        note(account, PASSWORD, request, response);
        begin(account, request, response);
    }

    /** The second step was right, too. */
    void cameInByBoth(Account account, String with, HttpServletRequest request, HttpServletResponse response) {
        note(account, with, request, response);
        begin(account, request, response);
    }

    /** The device has asked who it is: that is both steps in one. */
    void cameInByPasskey(Account account, HttpServletRequest request, HttpServletResponse response) {
        note(account, "passkey", request, response);
        begin(account, request, response);
    }

    /** The other house has asked who it is; a second factor of ours comes on top, as after a password. */
    void cameInByService(Account account, HttpServletRequest request, HttpServletResponse response) {
        note(account, ServiceSignInController.FIRST_STEP, request, response);
        begin(account, request, response);
    }

    /** Where no password opens the door, the console's code does it by itself. */
    void cameBack(Account account, HttpServletRequest request, HttpServletResponse response) {
        note(account, "code from the console", request, response);
        begin(account, request, response);
    }

    private void note(Account account, String with, HttpServletRequest request, HttpServletResponse response) {
        UUID id = account.who().id();
        credentials.pinWorked(id);
        devices.remember(id, request, response);
        audit.record(now(), id, "sign in", "staff", id.toString(), with);
    }

    @Transactional
    public void left(Account account) {
        UUID id = account.who().id();
        audit.record(now(), id, "sign off", "staff", id.toString(), "");
    }

    /** A new visit under a new number, with a new token against forged forms: nothing of the one before goes on. */
    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) before.invalidate();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.getSession().setMaxInactiveInterval(Settings.idleMinutes(settings) * 60);
        open.begin(account.who().id(), request, now());
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
