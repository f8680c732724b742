package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.ClientEvent;
import fibril.clinic.booking.Objection;
import fibril.clinic.booking.Reservation.Clash;
import fibril.clinic.booking.Span;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.Provenance;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the calendar says, in words. */
@Component
public class BookingWords {

    private final BookingDesk desk;
    private final Words words;

    public BookingWords(BookingDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    public Words words() {
        return words;
    }

    /** Such as “Thu 4 Jun, 10:00–11:00”. */
    public String when(Appointment appointment) {
        return words.shortDay(appointment.day(words.zone())) + ", " + times(appointment.time());
    }

    String times(Span span) {
        return words.time(span.from()) + "–" + words.time(span.until());
    }

    String moment(Instant at) {
        return words.shortDay(words.dayOf(at)) + ", " + words.time(at);
    }

    public String kind(Appointment appointment) {
        return words.t("booking.kind." + appointment.kind().word());
    }

    String state(Appointment appointment) {
        return words.t("booking.state." + appointment.state().word());
    }

    static Mark mark(AppointmentState state) {
        return switch (state) {
            case BOOKED, MOVED -> Mark.WAIT;
            case ARRIVED -> Mark.OK;
            case NO_SHOW, LATE_CANCEL -> Mark.RAISED;
            case CANCELLED -> Mark.NONE;
        };
    }

    /** With whom and where, as far as it is known. */
    public String where(Appointment appointment) {
        String who = desk.nameOf(appointment.resources().practitioner());
        return appointment
                .resources()
                .room()
                .flatMap(room -> desk.records().timetable().room(room))
                .map(room -> who + ", " + room.name())
                .orElse(who);
    }

    /** The same for many of them: everybody's and every room's name is read once. */
    Function<Appointment, String> wheres() {
        Map<UUID, String> names = desk.names();
        return appointment -> {
            String who = names.getOrDefault(appointment.resources().practitioner(), "");
            return appointment
                    .resources()
                    .room()
                    .map(room -> who + ", " + names.getOrDefault(room, ""))
                    .orElse(who);
        };
    }

    String course(Course course) {
        return desk.concern(course);
    }

    String event(ClientEvent event) {
        String days = event.from().equals(event.until())
                ? words.day(event.from())
                : words.t("booking.event.days", words.day(event.from()), words.day(event.until()));
        return words.t("booking.event." + event.kind().word()) + ": " + event.name() + ", " + days;
    }

    /** Who is taken, from when to when; not by whom, which is another client's affair. */
    String clash(Clash clash) {
        String name = name(clash.of());
        String key = name.isEmpty() ? "booking.clash." + clash.holder().word() : "booking.clash";
        return words.t(key, name, times(clash.held()));
    }

    private String name(UUID of) {
        String member = desk.nameOf(of);
        if (!member.isEmpty()) return member;
        return desk.records().timetable().room(of).map(room -> room.name()).orElseGet(() -> desk.handpiece(of));
    }

    /** What screening found is only for those who treat. */
    String objection(Objection objection, boolean treats) {
        return switch (objection) {
            case Objection.InThePast() -> words.t("booking.objection.past");
            case Objection.NotBefore(var day, String condition) ->
                treats
                        ? words.t("booking.objection.notBefore.why", words.day(day), condition)
                        : words.t("booking.objection.notBefore", words.day(day));
            case Objection.TooSoon(var last, var day) ->
                words.t("booking.objection.tooSoon", words.day(last), words.day(day));
            case Objection.TooNearToNext(var next) -> words.t("booking.objection.tooNear", words.day(next));
            case Objection.Forbidden(String condition) ->
                treats ? words.t("booking.objection.forbidden.why", condition) : words.t("booking.objection.forbidden");
            case Objection.OutsideHours() -> words.t("booking.objection.hours");
            case Objection.Closed(String note) -> words.t("booking.objection.closed", note);
            case Objection.ScreeningOpen(int count) -> words.t("booking.objection.screening", count);
            case Objection.EventNear(ClientEvent event) -> words.t("booking.objection.event", event(event));
            case Objection.MoreThanPlanned(int planned) -> words.t("booking.objection.more", planned);
        };
    }

    /** One version of an appointment: what it became, when and by whom. */
    String version(Appointment version) {
        Provenance written = version.provenance();
        String by = words.moment(written.at()) + ", " + desk.nameOf(written.author());
        String what = state(version) + ": " + when(version) + ". " + by;
        return written.reason().isEmpty() ? what : what + ". " + written.reason();
    }
}
