package fibril.clinic.booking.pages.my;

import fibril.clinic.booking.Appointment;
import fibril.clinic.people.Client;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.pages.link.MyVisits;
import fibril.clinic.web.Guest;
import fibril.clinic.web.Reply;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a link before a visit opens: that visit, as long as it is still to come. */
@Component
public class BeforeVisits {

    private final MyVisits visits;
    private final MyCalendar calendar;

    public BeforeVisits(MyVisits visits, MyCalendar calendar) {
        this.visits = visits;
        this.calendar = calendar;
    }

    record Before(Client client, Appointment appointment, Instant now) {}

    /** A visit that was cancelled or has begun ends it, wherever the appointment was moved meanwhile. */
    Reply during(Guest guest, Function<Before, Reply> answer) {
        return visits.inside(guest, inside -> switch (inside.scope()) {
            case LinkScope.BeforeVisit(UUID appointment) ->
                calendar.ahead(inside.client().id(), appointment, inside.now())
                        .filter(visit -> visit.start().isAfter(inside.now()))
                        .map(visit -> answer.apply(new Before(inside.client(), visit, inside.now())))
                        .orElseGet(MyVisits::over);
            case LinkScope.AfterCare session -> Reply.seeOther(MyVisits.pageOf(session));
        });
    }
}
