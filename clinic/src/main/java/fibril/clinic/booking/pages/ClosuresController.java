package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.Closure;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/closures, POST /settings/closures/{id}/withdrawal: holidays and closed days. */
@Controller
@MayEnter(Role.OWNER)
public class ClosuresController {

    private static final int DAYS_AHEAD = 730;

    private final BookingDesk desk;
    private final Audit audit;
    private final Words words;

    public ClosuresController(BookingDesk desk, Audit audit, Words words) {
        this.desk = desk;
        this.audit = audit;
        this.words = words;
    }

    /** What /settings/closures shows. */
    public record ClosuresPage(List<Line> lines, List<Choice> practitioners, Form form) {
        public ClosuresPage {
            lines = List.copyOf(lines);
            practitioners = List.copyOf(practitioners);
        }

        /** {@code booked} says how many appointments stand on these days all the same. */
        public record Line(String id, String days, String whom, String note, String booked, String href) {}
    }

    @GetMapping("/settings/closures")
    public Reply index() {
        return Reply.page("booking/closures", page(Form.blank(words)));
    }

    @PostMapping("/settings/closures")
    @Transactional
    public Reply create(Form form, SignedIn who) {
        LocalDate today = desk.today();
        form.labels("booking.closures.form");
        Optional<LocalDate> from = form.needDay("from", today, today.plusDays(DAYS_AHEAD));
        Optional<LocalDate> until = form.day("until", from.orElse(today), today.plusDays(DAYS_AHEAD));
        Optional<String> staff = form.oneOf(
                "staff",
                desk.practitioners().stream()
                        .map(member -> member.id().toString())
                        .toList());
        String note = form.need("note", Closure.LONGEST_NOTE);
        if (!form.isClean() || from.isEmpty()) return Reply.refused("booking/closures", page(form));
        Instant now = desk.now();
        UUID id = UUID.randomUUID();
        desk.records()
                .timetable()
                .add(new Closure(
                        id,
                        staff.map(UUID::fromString).orElse(null),
                        from.get(),
                        until.orElse(from.get()),
                        note,
                        false,
                        Provenance.first(who.id(), now)));
        audit.record(now, who.id(), "add", "closed days", id.toString(), note);
        return Reply.seeOther("/settings/closures", words.t("booking.closures.saved"));
    }

    @PostMapping("/settings/closures/{id}/withdrawal")
    @Transactional
    public Reply withdraw(@PathVariable UUID id, SignedIn who) {
        Optional<Closure> found = desk.records().timetable().closure(id).filter(each -> !each.withdrawn());
        if (found.isEmpty()) return Reply.notFound();
        Instant now = desk.now();
        String reason = words.t("booking.closures.withdrawn");
        desk.records()
                .timetable()
                .add(found.get().withdrawn(found.get().provenance().next(who.id(), now, reason)));
        audit.record(
                now,
                who.id(),
                "withdraw",
                "closed days",
                id.toString(),
                found.get().note());
        return Reply.seeOther("/settings/closures", reason);
    }

    private ClosuresPage page(Form form) {
        LocalDate today = desk.today();
        return new ClosuresPage(
                desk.records().timetable().closuresBetween(today, today.plusDays(2L * DAYS_AHEAD)).stream()
                        .map(this::line)
                        .toList(),
                desk.practitionerChoices(),
                form);
    }

    private ClosuresPage.Line line(Closure closure) {
        String days = closure.from().equals(closure.until())
                ? words.day(closure.from())
                : words.t("booking.event.days", words.day(closure.from()), words.day(closure.until()));
        long booked = desk.diary(closure.from(), closure.until()).stream()
                .filter(each -> each.state().isAhead() && isMet(closure, each))
                .count();
        return new ClosuresPage.Line(
                closure.id().toString(),
                days,
                closure.staff().map(desk::nameOf).orElseGet(() -> words.t("booking.closures.everybody")),
                closure.note(),
                booked == 0 ? "" : words.t("booking.closures.booked", booked),
                "/calendar?day=" + closure.from());
    }

    private boolean isMet(Closure closure, Appointment appointment) {
        return closure.keepsAway(appointment.resources().practitioner(), appointment.day(desk.zone()));
    }
}
