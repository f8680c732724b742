package fibril.app;

import fibril.clinic.recover.pages.link.MyVisits;
import fibril.clinic.web.Guest;
import fibril.clinic.web.LaterPage;
import fibril.clinic.web.LaterPage.Why;
import fibril.clinic.web.Words;
import jakarta.servlet.DispatcherType;
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
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
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
 * with a request for a visit; of clients by their links small forms, and two photographs at a time with a report: whoever
 * sends slowly takes no place from those who work here. docs/operate/load.md has the measurements behind the numbers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class Crowd extends OncePerRequestFilter {

    private static final List<String> FOR_NOTHING = List.of("/static/", "/webjars/", "/health");
    /** A photograph that has come over a slow line is worth waiting for. */
    private static final Duration PATIENCE_WITH_PICTURES = Duration.ofSeconds(30);

    private static final int UPLOADS = 4;
    private static final int UPLOADS_OF_GUESTS = 2;
    private static final int UPLOADS_OF_STRANGERS = 1;

    /** The only form with a photograph that is open to anybody. */
    private static final String ASK = "/ask";
    /** The only one that is open to clients. */
    private static final String REPORT = "/my/check-ins";
    /** More than the longest form that is open to them, whatever letters it is written in. */
    private static final int MOST_OF_OTHERS = 64 * 1024;
    /** One photograph of the largest size, and the form around it. */
    private static final int MOST_WITH_PHOTOGRAPH = 31 * 1024 * 1024;

    /** Of what is not read, nor while the page of its refusal is made. */
    private static final String NOT_READ = "fibril.notRead";

    private final Places places;
    private final Places uploads;
    private final Places guests;
    private final Places strangers;
    private final MyVisits visits;
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
            MyVisits visits,
            Words words) {
        this.places = new Places(atOnce > 0 ? atOnce : suitable(), waiting);
        this.uploads = new Places(UPLOADS, waiting);
        this.guests = new Places(UPLOADS_OF_GUESTS, waiting);
        this.strangers = new Places(UPLOADS_OF_STRANGERS, waiting);
        this.visits = visits;
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

    /** What was not read stays so while the page of its refusal is made. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            onwards.doFilter(request.getAttribute(NOT_READ) == null ? request : new Unread(request), response);
        } else if (!isStaff(request) && !mayBeRead(request)) {
            serve(new Unread(request), response, onwards, patience);
        } else if (!isUpload(request)) {
            serve(request, response, onwards, patience);
        } else if (isReport(request) && !isStaff(request) && request.getContentLengthLong() > MOST_WITH_PHOTOGRAPH) {
            refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request, response);
        } else {
            upload(placesFor(request), request, response, onwards);
        }
    }

    private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(NOT_READ, true);
        response.sendError(status);
    }

    private Places placesFor(HttpServletRequest request) {
        if (isStaff(request)) return uploads;
        return isReport(request) ? guests : strangers;
    }

    private void upload(Places few, HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws ServletException, IOException {
        if (!few.enter(patience)) {
            page.send(Why.CROWDED, request, response, false);
            return;
        }
        try {
            boolean isRead = few != guests || isWelcome(request);
            serve(isRead ? request : new Unread(request), response, onwards, PATIENCE_WITH_PICTURES);
        } finally {
            few.leave();
        }
    }

    /** Somebody who came in. Whether they may do what they ask is not settled here. */
    private static boolean isStaff(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static boolean mayBeRead(HttpServletRequest request) {
        if (isUpload(request)) {
            return request.getRequestURI().equals(ASK) || (isReport(request) && request.getContentLengthLong() >= 0);
        }
        long length = request.getContentLengthLong();
        return !request.getMethod().equals("POST") || (length >= 0 && length <= MOST_OF_OTHERS);
    }

    private static boolean isReport(HttpServletRequest request) {
        return request.getRequestURI().equals(REPORT) && Guest.at(request).isPresent();
    }

    /** Nothing is read for a link that was ended, nor while the database cannot say: then {@link LastWord} answers. */
    private boolean isWelcome(HttpServletRequest request) {
        try {
            return Guest.at(request).filter(visits::mayReport).isPresent();
        } catch (RuntimeException away) {
            return false;
        }
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
        if (isForm && !isReadable(request)) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, request, response);
            return;
        }
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

    /** The container takes no name of a file with a letter that is none, and would write the name into its log. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidFileNameException noName) {
            return false;
        }
    }

    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
