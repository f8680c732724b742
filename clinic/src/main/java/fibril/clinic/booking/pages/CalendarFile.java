package fibril.clinic.booking.pages;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import fibril.clinic.booking.Appointment;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;

/**
 * Appointments as calendars of telephones and computers read them. Times are instants in UTC, so that no change of the
 * clocks can shift them and no list of such changes has to come along.
 */
public final class CalendarFile {

    public static final String TYPE = "text/calendar;charset=UTF-8";

    private CalendarFile() {}

    /** One appointment in words of the page: what it is called and where it is. */
    public record Event(Appointment appointment, String summary, String where) {}

    public static byte[] of(String name, List<Event> events) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Fibril//Calendar//EN");
        calendar.setName(name);
        events.forEach(event -> calendar.addEvent(event(event)));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    /** The same appointment keeps its name through all its versions: a calendar moves it and shows it once. */
    private static VEvent event(Event told) {
        Appointment appointment = told.appointment();
        VEvent event = new VEvent();
        event.setUid(appointment.id() + "@fibril");
        event.setSequence(appointment.provenance().version() - 1);
        event.setDateTimeStamp(Date.from(appointment.provenance().at()));
        event.setDateStart(Date.from(appointment.time().from()));
        event.setDateEnd(Date.from(appointment.time().until()));
        event.setSummary(told.summary());
        if (!told.where().isEmpty()) event.setLocation(told.where());
        event.setStatus(appointment.state().takesTime() ? Status.confirmed() : Status.cancelled());
        return event;
    }
}
