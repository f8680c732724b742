package fibril.app;

import fibril.clinic.web.Guest;
import fibril.clinic.web.LaterPage;
import fibril.clinic.web.LaterPage.Why;
import fibril.clinic.web.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Works on so many requests at once and lets so many more wait for a moment; whoever comes then is told when to come
 * again, which costs next to nothing. Without it threads without number wait for the database, each with its form in
 * memory, and all of them wait too long.
 *
 * <p>A form is read before it gets its place, so that slow lines hold up nobody; of forms with photographs, which are
 * held in memory, only a few are read at once. Of strangers nothing is read but small forms, and one photograph at a time
 * with a request for a visit: whoever sends slowly takes no place from those who work here. docs/operate/load.md has the
 * measurements behind the numbers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class Crowd extends OncePerRequestFilter {

    private static final List<String> FOR_NOTHING = List.of("/static/", "/webjars/", "/health");
    /** A photograph that has come over a slow line is worth waiting for. */
    private static final Duration PATIENCE_WITH_PICTURES = Duration.ofSeconds(30);

    private static final int UPLOADS = 4;
    private static final int UPLOADS_OF_STRANGERS = 1;

    /** The only form with a photograph that is open to anybody. */
    private static final String ASK = "/ask";
    /** More than the longest form that is open to them, whatever letters it is written in. */
    private static final int MOST_OF_STRANGERS = 64 * 1024;

    private final Places places;
    private final Places uploads;
    private final Places strangers;
    private final Duration patience;
    private final LaterPage page;

    /**
     * @param atOnce worked on at once; 0 for as many as suits this machine
     * @param waiting so many more may wait
     * @param patience for so long
     */
    Crowd(
            @Value("${fibril.requests-at-once:0}") int atOnce,
            @Value("${fibril.requests-waiting:256}") int waiting,
            @Value("${fibril.requests-patience:2s}") Duration patience,
            Words words) {
        this.places = new Places(atOnce > 0 ? atOnce : suitable(), waiting);
        this.uploads = new Places(UPLOADS, waiting);
        this.strangers = new Places(UPLOADS_OF_STRANGERS, waiting);
        this.patience = patience;
        this.page = new LaterPage(words);
    }

    /** Enough to keep every core at work while others wait for the disk. */
    private static int suitable() {
        return Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FOR_NOTHING.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws ServletException, IOException {
        boolean isKnown = isKnown(request);
        if (!isKnown && !mayBeRead(request)) {
            serve(new Unread(request), response, onwards, patience);
        } else if (!isUpload(request)) {
            serve(request, response, onwards, patience);
        } else {
            upload(isKnown ? uploads : strangers, request, response, onwards);
        }
    }

    private void upload(Places few, HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws ServletException, IOException {
        if (!few.enter(patience)) {
            page.send(Why.CROWDED, request, response, false);
            return;
        }
        try {
            serve(request, response, onwards, PATIENCE_WITH_PICTURES);
        } finally {
            few.leave();
        }
    }

    /** Somebody who came in, or a client by her link. Whether they may do what they ask is not settled here. */
    private static boolean isKnown(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null
                        || Guest.at(request).isPresent());
    }

    private static boolean mayBeRead(HttpServletRequest request) {
        if (isUpload(request)) return request.getRequestURI().equals(ASK);
        long length = request.getContentLengthLong();
        return !request.getMethod().equals("POST") || (length >= 0 && length <= MOST_OF_STRANGERS);
    }

    /** A request whose form is left where it is: it carries nothing, not even the token that a form needs. */
    private static final class Unread extends HttpServletRequestWrapper {
        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable Part getPart(String name) {
            return null;
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain onwards, Duration atMost)
            throws ServletException, IOException {
        boolean isForm = request.getMethod().equals("POST");
        if (isForm) request.getParameterMap();
        if (!places.enter(atMost)) {
            page.send(Why.CROWDED, request, response, isForm && !isUpload(request));
            return;
        }
        try {
            onwards.doFilter(request, response);
        } finally {
            places.leave();
        }
    }

    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** So many places, and room for so many more who wait for one. */
    private static final class Places {

        private final Semaphore free;
        private final Semaphore room;

        Places(int places, int waiting) {
            this.free = new Semaphore(places, true);
            this.room = new Semaphore(places + waiting);
        }

        boolean enter(Duration atMost) {
            if (!room.tryAcquire()) return false;
            boolean in = false;
            try {
                in = free.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                if (!in) room.release();
            }
            return in;
        }

        void leave() {
            free.release();
            room.release();
        }
    }
}
