package fibril.clinic.booking.pages.ask;

import fibril.clinic.booking.RequestRules;
import fibril.clinic.booking.VisitRequest;
import fibril.clinic.booking.VisitRequests;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Settings;
import fibril.clinic.vault.Forgets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests as they come and go. With a request its photograph goes too. */
@Component
public class RequestDesk {

    private final VisitRequests requests;
    private final Settings settings;
    private final Forgets forgets;
    private final Audit audit;
    private final Clock clock;

    public RequestDesk(VisitRequests requests, Settings settings, Forgets forgets, Audit audit, Clock clock) {
        this.requests = requests;
        this.settings = settings;
        this.forgets = forgets;
        this.audit = audit;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public RequestRules rules() {
        return RequestRules.of(settings);
    }

    public VisitRequests requests() {
        return requests;
    }

    /** Those nobody answered in time are not shown any more, and deleted within the hour. */
    public List<VisitRequest> waiting() {
        Instant until = now().minus(rules().kept());
        return requests.waiting().stream()
                .filter(request -> !request.sentAt().isBefore(until))
                .toList();
    }

    public void answer(VisitRequest request, String how, UUID by) {
        if (!requests.remove(request.id())) return;
        request.photograph().ifPresent(name -> forgets.nowUnspoken(List.of(name)));
        audit.record(now(), by, how, "visit request", request.id().toString(), "");
    }

    /** Takes away what nobody has answered for as long as the practice set. */
    @Transactional
    public void forgetUnanswered() {
        Instant until = now().minus(rules().kept());
        requests.sentBefore(until).forEach(request -> answer(request, "expire", Audit.NOBODY));
    }
}
