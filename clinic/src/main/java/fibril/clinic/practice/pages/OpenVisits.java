package fibril.clinic.practice.pages;

import fibril.clinic.practice.Device;
import fibril.clinic.practice.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Who is signed in where, now. It is kept where the sessions are, in memory: a restart ends both. That somebody signed
 * in and off stands in the audit.
 */
@Component
public class OpenVisits {

    private static final String KEY = "fibril.visit";

    private final Map<UUID, Open> open = new ConcurrentHashMap<>();

    /** Tied to its session: when that ends, so does this. */
    private final class Open implements HttpSessionBindingListener {

        private volatile Visit visit;

        Open(Visit visit) {
            this.visit = visit;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent bound) {
            open.put(visit.id(), this);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent unbound) {
            open.remove(visit.id());
        }
    }

    void begin(UUID staff, HttpServletRequest request, Instant now) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        Device device = Device.of(agent == null ? "" : agent);
        Visit visit = new Visit(UUID.randomUUID(), staff, now, now, device, request.getRemoteAddr());
        request.getSession().setAttribute(KEY, new Open(visit));
    }

    /** Whether the visit of this session still goes on; if so, it was seen now. */
    boolean goesOn(HttpServletRequest request, Instant now) {
        Open here = of(request.getSession(false));
        if (here == null || !open.containsKey(here.visit.id())) return false;
        Visit before = here.visit;
        Instant seen = now.isBefore(before.since()) ? before.since() : now;
        here.visit = new Visit(before.id(), before.staff(), before.since(), seen, before.device(), before.address());
        return true;
    }

    boolean isHere(Visit visit, HttpServletRequest request) {
        Open here = of(request.getSession(false));
        return here != null && here.visit.id().equals(visit.id());
    }

    /** The one last seen first. */
    List<Visit> of(UUID staff) {
        return open.values().stream()
                .map(each -> each.visit)
                .filter(visit -> visit.staff().equals(staff))
                .sorted(Comparator.comparing(Visit::seen).reversed().thenComparing(Visit::id))
                .toList();
    }

    /** Its next request finds the door. */
    void end(Visit visit) {
        open.remove(visit.id());
    }

    private static @Nullable Open of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(KEY) instanceof Open here ? here : null;
    }
}
