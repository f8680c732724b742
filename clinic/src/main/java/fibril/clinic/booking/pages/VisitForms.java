package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.BookingCheck;
import fibril.clinic.booking.FreeTimes;
import fibril.clinic.booking.Objection;
import fibril.clinic.booking.Opening;
import fibril.clinic.booking.Reservation;
import fibril.clinic.booking.Resources;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the form for an appointment and shows it again. New ones and moves differ in little. */
@Component
public class VisitForms {

    private static final int DAYS_LOOKED_THROUGH = 42;

    private final BookingDesk desk;
    private final BookingWords say;
    private final ClientHeads heads;
    private final Words words;

    public VisitForms(BookingDesk desk, BookingWords say, ClientHeads heads, Words words) {
        this.desk = desk;
        this.say = say;
        this.heads = heads;
        this.words = words;
    }

    /** When, with whom and where, when nothing speaks against it that was not accepted. */
    record Wanted(VisitType type, Instant start, Resources resources) {}

    VisitType type(Looked looked) {
        return looked.moving().map(Appointment::type).orElseGet(() -> desk.type(looked.kind()));
    }

    /** Every problem is noted in the form. */
    Optional<Wanted> read(Form form, Looked looked, SignedIn who) {
        Optional<LocalDate> day = form.needDay("day", desk.today(), desk.today().plusDays(Looked.DAYS_AHEAD));
        Optional<LocalTime> time = time(form);
        if (looked.kind() == VisitKind.SESSION && looked.course().isEmpty()) {
            form.problem("course", "booking.form.course.none");
        }
        if (!form.isClean() || day.isEmpty() || time.isEmpty()) return Optional.empty();
        Optional<ZonedDateTime> moment = Opening.onTheWall(day.get(), time.get(), desk.zone());
        if (moment.isEmpty()) {
            form.problem(timeField(form), "booking.form.time.skipped", time.get(), words.day(day.get()));
            return Optional.empty();
        }
        Instant start = moment.get().toInstant();
        object(form, looked, start, who);
        if (!form.isClean()) return Optional.empty();
        return Optional.of(new Wanted(type(looked), start, resources(looked, start)));
    }

    /** A time from the list, or one that was typed. */
    private Optional<LocalTime> time(Form form) {
        String field = timeField(form);
        String typed = form.need(field, 5);
        if (typed.isEmpty()) return Optional.empty();
        try {
            LocalTime time = LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
            if (time.getMinute() % 5 == 0 && time.getSecond() == 0) return Optional.of(time);
        } catch (DateTimeParseException notATime) {
            // told with the same words as a time off the five minutes
        }
        form.problem(field, "booking.form.time.wrong", typed);
        return Optional.empty();
    }

    private static String timeField(Form form) {
        return form.typed("other").isEmpty() ? "time" : "other";
    }

    private void object(Form form, Looked looked, Instant start, SignedIn who) {
        List<Objection> objections = objections(looked, start);
        objections.stream()
                .filter(Objection::blocks)
                .forEach(each -> form.refuse(
                        timeField(form), say.objection(each, who.role().treats())));
        boolean warned = objections.stream().anyMatch(each -> !each.blocks());
        if (warned && form.isClean() && !form.ticked("accept")) form.problem("accept", "booking.form.accept.missing");
    }

    private List<Objection> objections(Looked looked, Instant start) {
        LocalDate day = start.atZone(desk.zone()).toLocalDate();
        UUID client = looked.client().id();
        return desk.check(day)
                .of(
                        new BookingCheck.Asked(
                                looked.client(),
                                type(looked),
                                looked.practitioner(),
                                start,
                                looked.course().orElse(null),
                                desk.bookedSessions(client, looked.moving().map(Appointment::id)),
                                looked.course().map(desk::held).orElse(0),
                                desk.records().events().ofClient(client)),
                        desk.now());
    }

    /** The first of what is free. When nothing is, one that is taken: the calendar itself then says by whom. */
    private Resources resources(Looked looked, Instant start) {
        LocalDate day = start.atZone(desk.zone()).toLocalDate();
        FreeTimes free = desk.freeTimes(day, day, looked.moving().map(Appointment::id));
        var held = type(looked).heldFrom(start);
        List<UUID> rooms = looked.oneRoom(desk).map(List::of).orElse(free.rooms());
        return new Resources(
                looked.practitioner(),
                looked.room().equals(Looked.NONE) ? null : firstOf(rooms, id -> free.isFree(id, held)),
                firstOf(looked.handpieces(desk), id -> free.isFree(id, held)));
    }

    private static @org.jspecify.annotations.Nullable UUID firstOf(
            List<UUID> all, java.util.function.Predicate<UUID> wanted) {
        return all.stream()
                .filter(wanted)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }

    /** Nothing when it was kept; otherwise the form knows why not. */
    boolean refused(Form form, Reservation reservation) {
        if (!(reservation instanceof Reservation.Refused(var clashes))) return false;
        clashes.forEach(clash -> form.refuse(timeField(form), say.clash(clash)));
        if (clashes.isEmpty()) form.problem(timeField(form), "booking.clash.gone");
        return true;
    }

    VisitFormPage page(Form form, Looked looked, String key, SignedIn who) {
        Optional<Appointment> moving = looked.moving();
        return new VisitFormPage(
                heads.of(looked.client(), Corridor.FOLLOWUP, words),
                moving.map(each -> "/appointments/" + each.id()).orElse("/appointments"),
                moving.map(say::when).orElse(""),
                looked.fields(),
                asked(looked),
                found(looked),
                warnings(form, looked, who),
                form,
                key,
                moving.map(each -> Integer.toString(each.provenance().version()))
                        .orElse(""));
    }

    private VisitFormPage.Asked asked(Looked looked) {
        return new VisitFormPage.Asked(
                Arrays.stream(VisitKind.values())
                        .map(kind -> Choice.of(kind.word(), words.t("booking.kind." + kind.word())))
                        .toList(),
                desk.openCourses(looked.client()).stream()
                        .map(course -> Choice.of(course.id().toString(), desk.concern(course)))
                        .toList(),
                desk.practitionerChoices(),
                desk.roomChoices(),
                Stream.concat(
                                looked.course().map(desk::handpieces).orElse(List.of()).stream()
                                        .map(each -> Choice.of(each.id().toString(), desk.handpiece(each.id()))),
                                Stream.of(Choice.of(Looked.NONE, words.t("booking.form.handpiece.none"))))
                        .toList(),
                Stream.of("client", "practice")
                        .map(by -> Choice.of(by, words.t("booking.form.why." + by)))
                        .toList());
    }

    private VisitFormPage.Found found(Looked looked) {
        VisitType type = type(looked);
        List<FreeTimes.Offer> offers = offers(looked, looked.day(), looked.day());
        Optional<LocalDate> next =
                offers.isEmpty() ? nextFree(looked).map(offer -> words.dayOf(offer.start())) : Optional.empty();
        return new VisitFormPage.Found(
                words.t("booking.form.free", words.shortDay(looked.day()), desk.nameOf(looked.practitioner())),
                words.t("booking.form.length", type.minutes(), type.beforeMinutes(), type.afterMinutes()),
                looked.firstDay(desk)
                        .map(day -> words.t("booking.form.from", words.day(day)))
                        .orElse(""),
                offers.stream()
                        .map(offer -> words.time(offer.start()))
                        .distinct()
                        .map(time -> Choice.of(time, time))
                        .toList(),
                next.map(words::shortDay).orElse(""),
                next.map(day -> address(looked, day)).orElse(""));
    }

    private List<FreeTimes.Offer> offers(Looked looked, LocalDate from, LocalDate until) {
        FreeTimes free = desk.freeTimes(from, until, looked.moving().map(Appointment::id));
        FreeTimes.Wanted wanted = new FreeTimes.Wanted(
                looked.client().id(),
                looked.practitioner(),
                looked.oneRoom(desk),
                looked.handpieces(desk),
                type(looked));
        List<FreeTimes.Offer> offers = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until) && offers.isEmpty(); day = day.plusDays(1)) {
            offers.addAll(free.on(day, wanted, desk.now()));
        }
        return offers;
    }

    private Optional<FreeTimes.Offer> nextFree(Looked looked) {
        LocalDate from = looked.day().isBefore(desk.today())
                ? desk.today()
                : looked.day().plusDays(1);
        return offers(looked, from, from.plusDays(DAYS_LOOKED_THROUGH)).stream().findFirst();
    }

    private static String address(Looked looked, LocalDate day) {
        String start = looked.moving()
                .map(each -> "/appointments/" + each.id() + "/edit?")
                .orElse("/appointments/new?client=" + looked.client().id() + "&");
        return start + "kind=" + looked.kind().word() + "&practitioner=" + looked.practitioner() + "&room="
                + looked.room() + "&handpiece=" + looked.handpiece()
                + looked.course().map(each -> "&course=" + each.id()).orElse("") + "&day=" + day;
    }

    /** What has to be seen before this start is booked. */
    List<String> warnings(Looked looked, Instant start, SignedIn who) {
        return objections(looked, start).stream()
                .filter(each -> !each.blocks())
                .map(each -> say.objection(each, who.role().treats()))
                .toList();
    }

    /** What has to be accepted, shown beside the tick. */
    private List<String> warnings(Form form, Looked looked, SignedIn who) {
        if (form.error("accept") == null && !form.ticked("accept")) return List.of();
        String typed = form.typed("other").isEmpty() ? form.typed("time") : form.typed("other");
        try {
            LocalTime time = LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
            return Opening.onTheWall(looked.day(), time, desk.zone())
                    .map(moment -> warnings(looked, moment.toInstant(), who))
                    .orElse(List.of());
        } catch (DateTimeParseException | IllegalArgumentException notATime) {
            return List.of();
        }
    }
}
