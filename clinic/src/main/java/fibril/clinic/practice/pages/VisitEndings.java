package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.KnownDevices;
import fibril.clinic.practice.Visit;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Ends visits from elsewhere, and shows which there are. Called inside a transaction. */
@Component
class VisitEndings {

    private final OpenVisits visits;
    private final KnownDevices devices;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    VisitEndings(OpenVisits visits, KnownDevices devices, Audit audit, Words words, Clock clock) {
        this.visits = visits;
        this.devices = devices;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    VisitsPage page(UUID staff, String who, String address, String back, HttpServletRequest request) {
        List<VisitsPage.Line> lines = visits.of(staff).stream()
                .map(visit -> line(visit, address, visits.isHere(visit, request)))
                .toList();
        boolean some = lines.stream().anyMatch(line -> !line.here());
        return new VisitsPage(who, lines, some ? address + "/endings" : "", back);
    }

    private VisitsPage.Line line(Visit visit, String address, boolean here) {
        String browser = visit.device().browser();
        String system = visit.device().system();
        String device = browser.isEmpty() && system.isEmpty()
                ? words.t("practice.visits.unknown")
                : words.t(
                        "practice.visits.device",
                        browser.isEmpty() ? words.t("practice.visits.browser") : browser,
                        system.isEmpty() ? words.t("practice.visits.system") : system);
        return new VisitsPage.Line(
                device,
                words.t("practice.visits.where", words.moment(visit.since()), visit.address()),
                here ? words.t("practice.visits.here") : words.t("practice.visits.seen", words.moment(visit.seen())),
                here,
                here ? "" : address + "/" + visit.id() + "/ending");
    }

    /** Empty where there is no such visit of this person. */
    Optional<Visit> end(UUID staff, UUID visit, UUID by) {
        Optional<Visit> found = visits.of(staff).stream()
                .filter(each -> each.id().equals(visit))
                .findFirst();
        found.ifPresent(each -> {
            visits.end(each);
            record(staff, by, "one");
        });
        return found;
    }

    /** All but the one this is asked in. What this person opened for PINs asks for a password again. */
    void endOthers(UUID staff, UUID by, HttpServletRequest request) {
        end(staff, by, each -> !visits.isHere(each, request));
    }

    /** Whoever leaves, or has another role from now on, comes in anew or not at all. */
    void endAll(UUID staff, UUID by) {
        end(staff, by, each -> true);
    }

    private void end(UUID staff, UUID by, Predicate<Visit> which) {
        List<Visit> ended = visits.of(staff).stream().filter(which).toList();
        ended.forEach(visits::end);
        devices.forget(staff);
        if (!ended.isEmpty()) record(staff, by, Integer.toString(ended.size()));
    }

    private void record(UUID staff, UUID by, String howMany) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        audit.record(now, by, "end visit", "staff", staff.toString(), howMany);
    }
}
