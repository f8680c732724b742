package fibril.clinic.web;

import fibril.clinic.practice.Settings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of one request. */
@Component
public class Frames {

    private static final String NOTICE = "fibril.notice";

    private final Words words;
    private final Settings settings;
    private final Clock clock;
    private final OpenWays ways;

    public Frames(Words words, Settings settings, Clock clock, OpenWays ways) {
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.ways = ways;
    }

    public Frame of(HttpServletRequest request) {
        Guest guest = (Guest) request.getAttribute(Doorkeeper.GUEST);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                words,
                settings.get(Settings.PRACTICE_NAME, "Fibril"),
                guest == null ? signedIn() : null,
                guest,
                path(request),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                takeNotice(request),
                words.day(LocalDate.now(clock)),
                Settings.idleMinutes(settings),
                request.getAttribute(Doorkeeper.ONLY_READS) == null,
                ways);
    }

    /**
     * What was asked for, also where the container went on to the page of a fault: or what is refused before its page is asked would
     * be told from what does not exist by the way that is marked above it.
     */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    /** Kept until the next page is shown. */
    static void leaveNotice(HttpServletRequest request, String notice) {
        if (!notice.isEmpty()) request.getSession().setAttribute(NOTICE, notice);
    }

    private static String takeNotice(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NOTICE) instanceof String notice)) return "";
        session.removeAttribute(NOTICE);
        return notice;
    }

    static @org.jspecify.annotations.Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? account.who()
                : null;
    }
}
