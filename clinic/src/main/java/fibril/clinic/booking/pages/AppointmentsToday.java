package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.web.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who has an appointment on a day, for the day page. What was cancelled is not there. */
@Component
public class AppointmentsToday {

    private final BookingDesk desk;
    private final BookingWords say;

    public AppointmentsToday(BookingDesk desk, BookingWords say) {
        this.desk = desk;
        this.say = say;
    }

    public record Line(
            UUID client, VisitKind kind, boolean expected, Instant at, Mark mark, String what, String href) {}

    public List<Line> on(LocalDate day) {
        Function<Appointment, String> where = say.wheres();
        return desk.diary(day, day).stream()
                .filter(each -> each.state().takesTime())
                .map(each -> line(each, where.apply(each)))
                .toList();
    }

    private Line line(Appointment each, String where) {
        String what = say.kind(each) + ", " + where;
        return new Line(
                each.client(),
                each.kind(),
                each.state().isAhead(),
                each.start(),
                BookingWords.mark(each.state()),
                each.state().isAhead() ? what : what + ": " + say.state(each),
                "/appointments/" + each.id());
    }
}
