package fibril.clinic.web;

import fibril.clinic.practice.Audit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Notes in the audit who read which page of a record, before the page is shown. A look that goes on is noted once: the
 * same person, the same page, within ten minutes. Pictures and papers are noted where they are handed out, every time.
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

    /** One page of one record, and who reads it. The id is read from the route, not from how it was written. */
    private record Look(UUID who, String subject, UUID id, String page) {}

    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<Look, Instant> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Look, Instant> eldest) {
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
        Optional<Look> found = guest(request).or(() -> look(request, Frames.signedIn()));
        if (found.isEmpty()) return;
        Look look = found.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (goesOn(look, now)) return;
        try {
            transaction.executeWithoutResult(status -> audit.record(
                    now, look.who(), "read", look.subject(), look.id().toString(), look.page()));
            remember(look, now);
        } catch (RuntimeException unwritten) {
            LOG.error("{} read {} {} and the audit could not be written", look.who(), look.subject(), look.id());
        }
    }

    /** A client on her own page: any page of hers is a look into her record. */
    private static Optional<Look> guest(HttpServletRequest request) {
        return request.getAttribute(Doorkeeper.GUEST) instanceof Guest guest
                ? Optional.of(new Look(guest.client(), "link", guest.link(), request.getRequestURI()))
                : Optional.empty();
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
        UUID id = UUID.fromString(given.getOrDefault(of.group(2), ""));
        return Optional.of(new Look(who.id(), SUBJECTS.getOrDefault(of.group(1), ""), id, page));
    }

    private synchronized boolean goesOn(Look look, Instant now) {
        Instant before = recent.get(look);
        return before != null && now.isBefore(before.plus(ONE_LOOK)) && !now.isBefore(before);
    }

    private synchronized void remember(Look look, Instant now) {
        recent.remove(look);
        recent.put(look, now);
    }
}
