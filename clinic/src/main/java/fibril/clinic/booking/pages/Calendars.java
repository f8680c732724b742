package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Opening;
import fibril.clinic.booking.Span;
import fibril.clinic.booking.TreatmentRoom;
import fibril.clinic.booking.pages.CalendarPage.Block;
import fibril.clinic.booking.pages.CalendarPage.Column;
import fibril.clinic.booking.pages.CalendarPage.Entry;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Kept;
import fibril.clinic.web.Choice;
import fibril.clinic.web.SignedIn;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays out days and weeks. Places are said in classes, because a page may not carry styles of its own. */
@Component
public class Calendars {

    private static final int EARLIEST = 8;
    private static final int LATEST = 18;
    private static final int SHEETS = 50;

    private final BookingDesk desk;
    private final BookingWords say;
    private final Clients clients;
    private final Kept<Asked, CalendarPage> kept;

    public Calendars(BookingDesk desk, BookingWords say, Clients clients, Kept.House house) {
        this.desk = desk;
        this.say = say;
        this.clients = clients;
        this.kept = house.answers(SHEETS, this::drawn);
    }

    /** A sheet, and whose week it is where nobody is named. */
    private record Asked(CalendarQuestion question, UUID who) {}

    /** Somebody or some room whose time is drawn, on one day. */
    private record Lane(UUID id, String name, boolean room, LocalDate day) {
        boolean has(Appointment appointment) {
            return room
                    ? appointment.resources().room().filter(id::equals).isPresent()
                    : appointment.resources().practitioner().equals(id);
        }

        String target() {
            return "day=" + day + (room ? "&room=" : "&practitioner=") + id;
        }
    }

    CalendarPage of(CalendarQuestion asked, SignedIn who) {
        return kept.of(new Asked(asked, who.id()));
    }

    private CalendarPage drawn(Asked by) {
        CalendarQuestion asked = by.question();
        List<Lane> all = lanes(asked, by.who());
        List<Appointment> whole = desk.diary(asked.first(), asked.last());
        Names names = names(whole);
        // nobody whose record is locked is shown
        List<Appointment> diary = whole.stream()
                .filter(each -> names.clients().containsKey(each.client()))
                .toList();
        Opening opening = desk.opening(asked.first(), asked.last());
        List<Lane> lanes = asked.week() ? week(asked, all, diary, opening) : all;
        CalendarPage.Hours hours = hours(lanes, diary, opening);
        String sheet = asked.week()
                ? say.t(
                        "booking.calendar.week",
                        say.words().day(asked.first()),
                        say.words().day(asked.last()))
                : say.t("booking.weekday." + asked.day().getDayOfWeek()) + ", "
                        + say.words().day(asked.day());
        return new CalendarPage(
                sheet,
                asked.week() && !all.isEmpty() ? all.getFirst().name() : sheet,
                asked.day().toString(),
                asked.earlier().address(),
                asked.later().address(),
                views(asked),
                asked.week() ? whos(asked, all) : List.of(),
                new CalendarPage.Keep(asked.view(), asked.by(), asked.who()),
                hours,
                lanes.stream()
                        .map(lane -> column(lane, asked, new Drawn(diary, opening, hours, names)))
                        .toList(),
                diary.stream()
                        .filter(each -> !each.state().takesTime()
                                && lanes.stream()
                                        .anyMatch(lane ->
                                                lane.has(each) && lane.day().equals(day(each))))
                        .map(each -> entry(each, "", names))
                        .toList(),
                waiting());
    }

    /** What is drawn, read once for the whole sheet. */
    private record Drawn(List<Appointment> diary, Opening opening, CalendarPage.Hours hours, Names names) {}

    private record Names(Map<UUID, String> clients, Map<UUID, String> rooms) {}

    private Names names(List<Appointment> diary) {
        Set<UUID> ids = diary.stream().map(Appointment::client).collect(Collectors.toSet());
        return new Names(
                clients.ofIds(ids).stream().collect(Collectors.toMap(Client::id, Client::name)),
                desk.records().timetable().rooms().stream()
                        .collect(Collectors.toMap(TreatmentRoom::id, TreatmentRoom::name)));
    }

    private String waiting() {
        long waiting = desk.records().waiting().open().stream()
                .filter(wish -> wish.isOpenOn(desk.today()))
                .count();
        return waiting == 0 ? "" : say.t("booking.calendar.waiting", waiting);
    }

    private LocalDate day(Appointment appointment) {
        return appointment.day(desk.zone());
    }

    private List<Lane> lanes(CalendarQuestion asked, UUID who) {
        List<Lane> all = asked.byRooms()
                ? desk.rooms().stream()
                        .map(room -> new Lane(room.id(), room.name(), true, asked.day()))
                        .toList()
                : desk.practitioners().stream()
                        .map(member -> new Lane(member.id(), member.name(), false, asked.day()))
                        .toList();
        if (!asked.week()) return all;
        // the one whose week it is stands first
        Optional<Lane> chosen = all.stream()
                .filter(lane -> lane.id().toString().equals(asked.who()))
                .findFirst()
                .or(() -> all.stream().filter(lane -> lane.id().equals(who)).findFirst());
        return chosen.map(one -> Stream.concat(Stream.of(one), all.stream().filter(lane -> !lane.equals(one)))
                        .toList())
                .orElse(all);
    }

    /** Monday to Friday, and the other days when anything is on them. */
    private List<Lane> week(CalendarQuestion asked, List<Lane> all, List<Appointment> diary, Opening opening) {
        if (all.isEmpty()) return List.of();
        Lane one = all.getFirst();
        return Stream.iterate(asked.first(), day -> day.plusDays(1))
                .limit(7)
                .map(day -> new Lane(one.id(), one.name(), one.room(), day))
                .filter(lane -> lane.day().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                        || !open(lane, opening).isEmpty()
                        || diary.stream()
                                .anyMatch(each -> lane.has(each) && day(each).equals(lane.day())))
                .toList();
    }

    private List<Span> open(Lane lane, Opening opening) {
        return lane.room() ? List.of() : opening.of(lane.id(), lane.day());
    }

    private List<CalendarPage.Way> views(CalendarQuestion asked) {
        List<CalendarPage.Way> views = new ArrayList<>();
        for (boolean week : new boolean[] {false, true}) {
            for (boolean rooms : new boolean[] {false, true}) {
                CalendarQuestion other = asked.of(week, rooms);
                views.add(new CalendarPage.Way(
                        say.t("booking.calendar." + other.view() + "." + other.by()),
                        other.address(),
                        asked.week() == week && asked.byRooms() == rooms));
            }
        }
        return views;
    }

    private List<CalendarPage.Way> whos(CalendarQuestion asked, List<Lane> all) {
        return all.stream()
                .sorted(java.util.Comparator.comparing(Lane::name))
                .map(lane -> new CalendarPage.Way(
                        lane.name(), asked.of(lane.id().toString()).address(), lane.equals(all.getFirst())))
                .toList();
    }

    /** Enough for everybody's work and everything that is booked. */
    private CalendarPage.Hours hours(List<Lane> lanes, List<Appointment> diary, Opening opening) {
        List<Span> drawn = Stream.concat(
                        lanes.stream().flatMap(lane -> open(lane, opening).stream()),
                        diary.stream().filter(each -> each.state().takesTime()).map(Appointment::held))
                .toList();
        int first = drawn.stream().mapToInt(span -> at(span.from()).getHour()).reduce(EARLIEST, Math::min);
        int last = drawn.stream().mapToInt(span -> lastHour(span)).reduce(LATEST, Math::max);
        List<Choice> lines = IntStream.range(first, last)
                .mapToObj(hour -> Choice.of("h" + hour + " m0 lh1 lm0", "%02d:00".formatted(hour)))
                .toList();
        return new CalendarPage.Hours(first, last, lines);
    }

    private int lastHour(Span span) {
        ZonedDateTime end = at(span.until());
        if (!end.toLocalDate().equals(at(span.from()).toLocalDate())) return 24;
        return end.getMinute() == 0 ? end.getHour() : end.getHour() + 1;
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(desk.zone());
    }

    private Column column(Lane lane, CalendarQuestion asked, Drawn drawn) {
        Opening opening = drawn.opening();
        List<Appointment> own = drawn.diary().stream()
                .filter(each ->
                        each.state().takesTime() && lane.has(each) && day(each).equals(lane.day()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        open(lane, opening).forEach(span -> blocks.add(new Block("open", place(span))));
        if (lane.room()) blocks.add(new Block("open", drawn.hours().whole()));
        own.forEach(each -> turnRound(each).forEach(span -> blocks.add(new Block("turn", place(span)))));
        String closed = lane.room()
                ? ""
                : opening.closedOn(lane.id(), lane.day())
                        .map(closure -> say.t("booking.calendar.closed", closure.note()))
                        .orElse(open(lane, opening).isEmpty() ? say.t("booking.calendar.off") : "");
        return new Column(
                "col-" + (asked.week() ? lane.day() : lane.id()),
                asked.week() ? say.words().shortDay(lane.day()) : lane.name(),
                asked.week()
                        ? asked.of(false, asked.byRooms()).on(lane.day()).address()
                        : asked.of(true, asked.byRooms())
                                .of(lane.id().toString())
                                .address(),
                lane.target(),
                closed,
                lane.day().isBefore(desk.today()) ? "" : "/appointments/new?" + lane.target(),
                asked.week() && lane.day().equals(desk.today()),
                blocks,
                own.stream()
                        .map(each -> entry(each, place(each.time()), drawn.names()))
                        .toList());
    }

    private static List<Span> turnRound(Appointment each) {
        List<Span> spans = new ArrayList<>();
        Span time = each.time();
        Span held = each.held();
        if (held.from().isBefore(time.from())) spans.add(new Span(held.from(), time.from()));
        if (held.until().isAfter(time.until())) spans.add(new Span(time.until(), held.until()));
        return spans;
    }

    /** Hour and minute of the beginning, hours and minutes of the length: the stylesheet turns them into rows. */
    private String place(Span span) {
        ZonedDateTime from = at(span.from());
        return "h" + from.getHour() + " m" + from.getMinute() + " lh" + span.minutes() / 60 + " lm"
                + span.minutes() % 60;
    }

    private Entry entry(Appointment each, String place, Names names) {
        String where = each.resources()
                .room()
                .map(room -> names.rooms().getOrDefault(room, ""))
                .orElse("");
        String kind = say.kind(each);
        boolean told = each.state() != AppointmentState.BOOKED && each.state() != AppointmentState.MOVED;
        return new Entry(
                place,
                "/appointments/" + each.id(),
                each.mayMove(desk.now()) ? "/appointments/" + each.id() + "/edit" : "",
                each.kind().word(),
                say.times(each.time()),
                names.clients().getOrDefault(each.client(), ""),
                where.isEmpty() ? kind : kind + ", " + where,
                BookingWords.mark(each.state()),
                told ? say.state(each) : "");
    }
}
