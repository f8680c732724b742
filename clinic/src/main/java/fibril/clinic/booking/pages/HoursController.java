package fibril.clinic.booking.pages;

import fibril.clinic.booking.DayHours;
import fibril.clinic.booking.Opening;
import fibril.clinic.booking.WorkingWeek;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /settings/hours, GET and POST /settings/hours/{staff}: when everybody works. */
@Controller
@MayEnter(Role.OWNER)
public class HoursController {

    private static final int LONGEST = 100;

    private final BookingDesk desk;
    private final Audit audit;
    private final Words words;

    public HoursController(BookingDesk desk, Audit audit, Words words) {
        this.desk = desk;
        this.audit = audit;
        this.words = words;
    }

    /** What /settings/hours shows. */
    public record HoursPage(List<Line> lines) {
        public HoursPage {
            lines = List.copyOf(lines);
        }

        /** {@code days} are the working days in a few words. */
        public record Line(String name, String href, List<String> days, boolean usual) {
            public Line {
                days = List.copyOf(days);
            }
        }
    }

    /** What /settings/hours/{staff} shows. The day is a field's name and its label. */
    public record WeekPage(String name, String action, List<Choice> days, boolean usual, String version, Form form) {
        public WeekPage {
            days = List.copyOf(days);
        }
    }

    @GetMapping("/settings/hours")
    public Reply index() {
        return Reply.page(
                "booking/hours",
                new HoursPage(desk.practitioners().stream().map(this::line).toList()));
    }

    private HoursPage.Line line(StaffMember member) {
        Optional<WorkingWeek> week = desk.records().timetable().weekOf(member.id());
        List<String> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> !hours(week, day).shifts().isEmpty())
                .map(day -> words.t("booking.weekday." + day) + " " + hours(week, day))
                .toList();
        return new HoursPage.Line(member.name(), "/settings/hours/" + member.id(), days, week.isEmpty());
    }

    private static DayHours hours(Optional<WorkingWeek> week, DayOfWeek day) {
        return week.map(each -> each.on(day)).orElseGet(() -> Opening.usual(day));
    }

    @GetMapping("/settings/hours/{staff}")
    public Reply edit(@PathVariable UUID staff) {
        return member(staff)
                .map(member -> {
                    Optional<WorkingWeek> week = desk.records().timetable().weekOf(staff);
                    Map<String, String> fields = new HashMap<>();
                    for (DayOfWeek day : DayOfWeek.values()) {
                        fields.put(day.name(), hours(week, day).toString());
                    }
                    return Reply.page("booking/week", page(member, Form.filled(words, fields)));
                })
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/settings/hours/{staff}")
    @Transactional
    public Reply update(@PathVariable UUID staff, Form form, SignedIn who) {
        Optional<StaffMember> member = member(staff);
        if (member.isEmpty()) return Reply.notFound();
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        form.labels("booking.weekday");
        for (DayOfWeek day : DayOfWeek.values()) {
            String typed = form.text(day.name(), LONGEST);
            Optional<DayHours> hours = DayHours.read(typed);
            if (hours.isEmpty()) form.problem(day.name(), "booking.hours.wrong", form.label(day.name()), typed);
            hours.ifPresent(read -> days.put(day, read));
        }
        Optional<WorkingWeek> before = desk.records().timetable().weekOf(staff);
        int version = before.map(week -> week.provenance().version()).orElse(0);
        OptionalInt seen = form.needWhole("version", 0, Integer.MAX_VALUE);
        if (seen.isPresent() && seen.getAsInt() != version) {
            form.problem("", "web.form.stale");
            return Reply.stale("booking/week", page(member.get(), form));
        }
        if (!form.isClean()) return Reply.refused("booking/week", page(member.get(), form));
        Instant now = desk.now();
        Provenance written = before.map(week -> week.provenance().next(who.id(), now, words.t("booking.hours.changed")))
                .orElseGet(() -> Provenance.first(who.id(), now));
        desk.records().timetable().add(new WorkingWeek(staff, days, written));
        audit.record(now, who.id(), "change", "working week", staff.toString(), "");
        return Reply.seeOther(
                "/settings/hours", words.t("booking.hours.saved", member.get().name()));
    }

    private Optional<StaffMember> member(UUID staff) {
        return desk.practitioners().stream()
                .filter(member -> member.id().equals(staff))
                .findFirst();
    }

    private WeekPage page(StaffMember member, Form form) {
        Optional<WorkingWeek> week = desk.records().timetable().weekOf(member.id());
        return new WeekPage(
                member.name(),
                "/settings/hours/" + member.id(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Choice.of(day.name(), words.t("booking.weekday." + day)))
                        .toList(),
                week.isEmpty(),
                Integer.toString(week.map(each -> each.provenance().version()).orElse(0)),
                form);
    }
}
