package fibril.clinic.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A client who came in by her own link: no member of staff, and nobody but for the pages that let guests in. Controllers
 * of those take it as an argument. The visit ends with the browser's session.
 */
public record Guest(UUID link, UUID client) implements Serializable {

    private static final String KEY = "fibril.guest";

    /** Whoever is visiting with this browser. */
    public static Optional<Guest> at(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof Guest guest
                ? Optional.of(guest)
                : Optional.empty();
    }

    /** Under another name of the session, so that one laid out beforehand opens nothing. */
    public void comeIn(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(KEY, this);
    }

    public static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.removeAttribute(KEY);
    }

    /** The visit of the browser that is asking now is over: it counts as a stranger’s again. */
    public static void leaveHere() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
            leave(call.getRequest());
        }
    }

    /** Keys a draft to this link. */
    String userKey() {
        return "link-" + link;
    }
}
