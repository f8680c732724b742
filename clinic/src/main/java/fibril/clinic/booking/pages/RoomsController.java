package fibril.clinic.booking.pages;

import fibril.clinic.booking.TreatmentRoom;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/rooms, POST /settings/rooms/{id}: the rooms clients are looked after in. */
@Controller
@MayEnter(Role.OWNER)
public class RoomsController {

    private final BookingDesk desk;
    private final Audit audit;
    private final Words words;

    public RoomsController(BookingDesk desk, Audit audit, Words words) {
        this.desk = desk;
        this.audit = audit;
        this.words = words;
    }

    /** What /settings/rooms shows. */
    public record RoomsPage(List<Line> lines, Form form) {
        public RoomsPage {
            lines = List.copyOf(lines);
        }

        public record Line(String id, String name, boolean inUse, String version) {}
    }

    @GetMapping("/settings/rooms")
    public Reply index() {
        return Reply.page("booking/rooms", page(Form.blank(words)));
    }

    @PostMapping("/settings/rooms")
    @Transactional
    public Reply create(Form form, SignedIn who) {
        String name = form.labels("booking.rooms.form").need("name", TreatmentRoom.LONGEST_NAME);
        boolean taken = desk.records().timetable().rooms().stream()
                .anyMatch(room -> room.name().equalsIgnoreCase(name));
        if (taken) form.problem("name", "booking.rooms.taken", name);
        if (!form.isClean()) return Reply.refused("booking/rooms", page(form));
        Instant now = desk.now();
        UUID id = UUID.randomUUID();
        desk.records().timetable().add(new TreatmentRoom(id, name, true, Provenance.first(who.id(), now)));
        audit.record(now, who.id(), "add", "room", id.toString(), name);
        return Reply.seeOther("/settings/rooms", words.t("booking.rooms.saved", name));
    }

    /** Takes a room out of use, or back. What is booked in it stays. */
    @PostMapping("/settings/rooms/{id}")
    @Transactional
    public Reply update(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<TreatmentRoom> found = desk.records().timetable().room(id);
        if (found.isEmpty()) return Reply.notFound();
        TreatmentRoom before = found.get();
        OptionalInt seen = form.labels("booking.rooms.form").needWhole("version", 1, Integer.MAX_VALUE);
        if (seen.isPresent() && seen.getAsInt() != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale("booking/rooms", page(form));
        }
        if (!form.isClean()) return Reply.refused("booking/rooms", page(form));
        Instant now = desk.now();
        String reason = words.t(before.inUse() ? "booking.rooms.closed" : "booking.rooms.opened", before.name());
        desk.records()
                .timetable()
                .add(new TreatmentRoom(
                        id, before.name(), !before.inUse(), before.provenance().next(who.id(), now, reason)));
        audit.record(now, who.id(), "change", "room", id.toString(), reason);
        return Reply.seeOther("/settings/rooms", reason);
    }

    private RoomsPage page(Form form) {
        return new RoomsPage(
                desk.records().timetable().rooms().stream()
                        .map(room -> new RoomsPage.Line(
                                room.id().toString(),
                                room.name(),
                                room.inUse(),
                                Integer.toString(room.provenance().version())))
                        .toList(),
                form);
    }
}
