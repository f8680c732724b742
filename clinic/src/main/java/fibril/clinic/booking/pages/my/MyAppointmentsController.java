package fibril.clinic.booking.pages.my;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.pages.CalendarFile;
import fibril.clinic.recover.pages.link.MyPages;
import fibril.clinic.recover.pages.link.MyVisits;
import fibril.clinic.web.Guest;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GET /my/appointments and …/{id}/appointment.ics: when a client comes, where, what to leave out before, and the file. */
@Controller
@MayEnter(guests = true)
public class MyAppointmentsController {

    private final MyVisits visits;
    private final MyCalendar calendar;
    private final MyPages pages;

    public MyAppointmentsController(MyVisits visits, MyCalendar calendar, MyPages pages) {
        this.visits = visits;
        this.calendar = calendar;
        this.pages = pages;
    }

    @GetMapping("/my/appointments")
    public Reply index(Guest guest) {
        return visits.inside(
                guest,
                inside -> Reply.page(
                        "booking/my/appointments",
                        new MyAppointmentsPage(
                                calendar.ahead(inside.client().id(), inside.now())
                                        .map(each -> visit(inside, each))
                                        .toList(),
                                pages.help(),
                                MyVisits.pageOf(inside.scope()))));
    }

    private MyVisitPage.Visit visit(MyVisits.Inside inside, Appointment each) {
        return new MyVisitPage.Visit(calendar.line(each), calendar.avoid(inside.client(), each));
    }

    @GetMapping("/my/appointments/{id}/appointment.ics")
    public Reply file(@PathVariable UUID id, Guest guest) {
        return visits.inside(
                guest,
                inside -> calendar.ahead(inside.client().id(), id, inside.now())
                        .map(each -> Reply.bytes(CalendarFile.TYPE, "appointment.ics", calendar.file(each)))
                        .orElseGet(() -> Reply.seeOther("/my/appointments")));
    }
}
