package fibril.clinic.practice.pages;

import fibril.clinic.web.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody whose first step was right and whose second factor is still asked for: not signed in, and known for a few
 * minutes only.
 *
 * @param first what the first step was: a password, or the sign-in service's word
 * @param from where they were going
 */
record HalfWay(Account account, String first, Instant until, String from) implements Serializable {

    private static final String KEY = "fibril.halfWay";
    private static final Duration TIME = Duration.ofMinutes(5);

    /** In a session of its own: what the first step had opened is shut again. */
    static void begin(Account account, String first, String from, HttpServletRequest request, Instant now) {
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
        request.getSession().setAttribute(KEY, new HalfWay(account, first, now.plus(TIME), from));
    }

    static Optional<HalfWay> at(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof HalfWay here && now.isBefore(here.until())
                ? Optional.of(here)
                : Optional.empty();
    }
}
