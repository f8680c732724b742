package fibril.clinic.web;

import fibril.clinic.practice.Audit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes in the audit who read which page of a record, or a list of people with what is the matter with them, before the
 * page is shown. A look that goes on is noted once: the same person, the same page, within ten minutes. Pictures and
 * papers are noted where they are handed out, every time.
 */
@Component
class Looks {

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);
    private static final int REMEMBERED = 10_000;
    private static final Pattern OF_A_RECORD =
            Pattern.compile("/(clients|sessions|check-ins|flags|appointments|requests)/\\{(\\w+)}/?(.*)");
    private static final Map<String, String> SUBJECTS = Map.of(
            "clients", "client",
            "sessions", "session",
            "check-ins", "check-in",
            "flags", "flag",
            "appointments", "appointment",
            "requests", "visit request");

    /** What is searched for or filtered by is not noted: it is often a name. */
    private static final Set<String> LISTS = Set.of("/clients", "/flags", "/messages", "/due");

    private static final String READ = "read";
    private static final String LIST = "list";

    /** One page of one record, or a list, and who reads it. The id is read from the route, not from how it was written. */
    private record Look(UUID who, String action, String subject, String id, String page) {}

    /** When a look was noted, and how often the page was read in it. */
    private record Noted(Instant at, int times) {}

    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<Look, Noted> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Noted> eldest) {
            return size() > REMEMBERED;
        }
    };

    Looks(Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A page is shown all the same where the audit cannot be written: care goes on when a disk is full. */
    void note(HttpServletRequest request) {
        Instant now = now();
        SignedIn staff = Frames.signedIn();
        Optional<Guest> guest = guest(request);
        Stream<Look> looks = guest.isPresent()
                ? byLink(guest.get(), staff, request)
                : look(request, staff).or(() -> list(request, staff)).stream();
        looks.filter(look -> !goesOn(look, now)).forEach(look -> {
            if (isWritten(now, look.who(), entry(look))) remember(look, now);
        });
    }

    /** A form sent by a client’s link in a browser in which one of the staff is signed in: it may be hers or theirs. */
    void noteAct(Guest guest, SignedIn staff, HttpServletRequest request) {
        String link = guest.link().toString();
        isWritten(now(), staff.id(), new Audit.Entry("act as a client", "link", link, request.getRequestURI()));
    }

    private boolean isWritten(Instant now, UUID who, Audit.Entry entry) {
        try {
            transaction.executeWithoutResult(status -> audit.recordAll(now, who, List.of(entry)));
            return true;
        } catch (RuntimeException unwritten) {
            LOG.error(
                    "{}: {} {} {} and the audit could not be written",
                    who,
                    entry.action(),
                    entry.subject(),
                    entry.subjectId());
            return false;
        }
    }

    private Audit.Entry entry(Look look) {
        return new Audit.Entry(
                look.action(), look.subject(), look.id(), look.action().equals(LIST) ? times(look) : look.page());
    }

    /** An event is never changed: how often a list was read stands in the next one. */
    private synchronized String times(Look look) {
        Noted before = recent.get(look);
        return before == null || before.times() == 1 ? "" : before.times() + " times in the look before";
    }

    private static Optional<Guest> guest(HttpServletRequest request) {
        return request.getAttribute(Doorkeeper.GUEST) instanceof Guest guest ? Optional.of(guest) : Optional.empty();
    }

    /**
     * A client on her own page: any page of hers is a look into her record. Where one of the staff is signed in in that
     * browser it is a look of theirs, too: nobody can tell who holds it.
     */
    private static Stream<Look> byLink(Guest guest, @Nullable SignedIn staff, HttpServletRequest request) {
        Stream<UUID> who = staff == null ? Stream.of(guest.client()) : Stream.of(guest.client(), staff.id());
        return who.map(each -> new Look(each, READ, "link", guest.link().toString(), request.getRequestURI()));
    }

    private static Optional<Look> list(HttpServletRequest request, @Nullable SignedIn who) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        boolean isList = request.getMethod().equals("GET") && route != null && LISTS.contains(route.toString());
        return who == null || !isList
                ? Optional.empty()
                : Optional.of(new Look(who.id(), LIST, "page", route.toString(), ""));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Look> look(HttpServletRequest request, @Nullable SignedIn who) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Object values = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (who == null || route == null || !(values instanceof Map)) return Optional.empty();
        Matcher of = OF_A_RECORD.matcher(route.toString());
        if (!of.matches()) return Optional.empty();
        Map<String, String> given = (Map<String, String>) values;
        String page = of.group(3);
        for (Map.Entry<String, String> each : given.entrySet()) {
            page = page.replace("{" + each.getKey() + "}", each.getValue());
        }
        String id = UUID.fromString(given.getOrDefault(of.group(2), "")).toString();
        return Optional.of(new Look(who.id(), READ, SUBJECTS.getOrDefault(of.group(1), ""), id, page));
    }

    private synchronized boolean goesOn(Look look, Instant now) {
        Noted before = recent.get(look);
        if (before == null
                || now.isBefore(before.at())
                || !now.isBefore(before.at().plus(ONE_LOOK))) return false;
        recent.replace(look, new Noted(before.at(), before.times() + 1));
        return true;
    }

    private synchronized void remember(Look look, Instant now) {
        recent.remove(look);
        recent.put(look, new Noted(now, 1));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
