package fibril.clinic.booking.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Opening;
import fibril.clinic.booking.Resources;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.practice.Provenance;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

/** What we write, as another library than the one that wrote it reads it. */
class CalendarFileTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final LocalDate BEFORE_SPRING = LocalDate.of(2026, 3, 28);
    private static final Instant WRITTEN = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void isAValidCalendarForAnIndependentReader() throws Exception {
        Calendar read = read(List.of(event(at(BEFORE_SPRING), "Session")));
        assertThat(read.validate().getEntries()).isEmpty();
    }

    @Test
    void keepsTheTimeOnTheWallWhenTheClocksChangeBetweenTwoSessions() throws Exception {
        List<CalendarFile.Event> course = List.of(
                event(at(BEFORE_SPRING), "Session"),
                event(at(BEFORE_SPRING.plusDays(28)), "Session"),
                event(at(BEFORE_SPRING.plusDays(28 * 8)), "Session"));
        List<VEvent> read = read(course).getComponents("VEVENT");
        assertThat(read).allSatisfy(event -> {
            assertThat(start(event).atZoneSameInstant(LISBON).toLocalTime()).isEqualTo(LocalTime.of(10, 0));
            assertThat(end(event).atZoneSameInstant(LISBON).toLocalTime()).isEqualTo(LocalTime.of(11, 0));
        });
        assertThat(read)
                .extracting(event -> start(event).toInstant())
                .containsExactly(
                        Instant.parse("2026-03-28T10:00:00Z"),
                        Instant.parse("2026-04-25T09:00:00Z"),
                        Instant.parse("2026-11-07T10:00:00Z"));
    }

    @Test
    void survivesCommasLineBreaksAndLettersOfAnyLanguage() throws Exception {
        String summary =
                "Session: Łukasz, Ödön; \\ Σοφία and a name that is longer than the seventy-five bytes of a line";
        VEvent read = read(List.of(event(at(BEFORE_SPRING), summary)))
                .<VEvent>getComponents("VEVENT")
                .getFirst();
        assertThat(read.getSummary().getValue()).isEqualTo(summary);
    }

    @Test
    void isTheSameEventWithAHigherNumberAfterAMoveAndSaysWhenItIsOff() throws Exception {
        Appointment first = appointment(at(BEFORE_SPRING));
        Appointment off =
                first.to(AppointmentState.CANCELLED, first.provenance().next(UUID.randomUUID(), WRITTEN, "ill"));
        VEvent before = one(first);
        VEvent after = one(off);
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(before.getSequence().getSequenceNo()).isZero();
        assertThat(after.getSequence().getSequenceNo()).isEqualTo(1);
        assertThat(after.getStatus().getValue()).isEqualTo("CANCELLED");
    }

    private static VEvent one(Appointment appointment) throws Exception {
        return read(List.of(new CalendarFile.Event(appointment, "Session", "")))
                .<VEvent>getComponents("VEVENT")
                .getFirst();
    }

    private static Calendar read(List<CalendarFile.Event> events) throws Exception {
        String file = new String(CalendarFile.of("Pip", events), StandardCharsets.UTF_8);
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static OffsetDateTime start(VEvent event) {
        return offset(event.<DtStart<Temporal>>getRequiredProperty("DTSTART").getDate());
    }

    private static OffsetDateTime end(VEvent event) {
        return offset(event.<DtEnd<Temporal>>getRequiredProperty("DTEND").getDate());
    }

    /** Without a zone of its own a time would be left to whoever reads it. */
    private static OffsetDateTime offset(Temporal date) {
        assertThat(date.isSupported(ChronoField.INSTANT_SECONDS))
                .as("%s is an instant", date)
                .isTrue();
        return Instant.from(date).atOffset(ZoneOffset.UTC);
    }

    private static CalendarFile.Event event(Instant start, String summary) {
        return new CalendarFile.Event(appointment(start), summary, "Blue room");
    }

    private static Appointment appointment(Instant start) {
        return new Appointment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new VisitType(VisitKind.SESSION, 60, 10, 15),
                start,
                new Resources(UUID.randomUUID(), null, null),
                AppointmentState.BOOKED,
                "",
                Provenance.first(UUID.randomUUID(), WRITTEN));
    }

    private static Instant at(LocalDate day) {
        return Opening.onTheWall(day, LocalTime.of(10, 0), LISBON).orElseThrow().toInstant();
    }
}
