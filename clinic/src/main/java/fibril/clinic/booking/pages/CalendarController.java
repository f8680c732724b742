package fibril.clinic.booking.pages;

import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /calendar: a day of everybody or of all rooms, or a week of one of them. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class CalendarController {

    private final Calendars calendars;
    private final BookingDesk desk;

    public CalendarController(Calendars calendars, BookingDesk desk) {
        this.calendars = calendars;
        this.desk = desk;
    }

    @GetMapping("/calendar")
    public Reply index(Form form, SignedIn who) {
        return Reply.page("booking/calendar", calendars.of(CalendarQuestion.of(form, desk.today()), who));
    }
}
