package fibril.clinic.booking.pages;

import fibril.clinic.people.ComingUp;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A client's appointments ahead, for her own page. */
@Component
public class Booked implements ComingUp {

    private final BookingDesk desk;
    private final BookingWords say;

    public Booked(BookingDesk desk, BookingWords say) {
        this.desk = desk;
        this.say = say;
    }

    @Override
    public List<Line> of(UUID client) {
        return desk.records().appointments().ofClient(client).stream()
                .filter(each -> each.state().isAhead() && each.time().until().isAfter(desk.now()))
                .map(each -> new Line(
                        say.when(each) + ": " + say.kind(each) + ", " + say.where(each), "/appointments/" + each.id()))
                .toList();
    }
}
