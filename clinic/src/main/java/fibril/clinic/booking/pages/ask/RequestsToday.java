package fibril.clinic.booking.pages.ask;

import fibril.clinic.web.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests that wait for an answer, for the day page. */
@Component
public class RequestsToday {

    private final RequestDesk desk;
    private final Words words;

    public RequestsToday(RequestDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    public record Line(String name, String when, String href) {}

    public List<Line> waiting() {
        return desk.waiting().stream()
                .map(request -> new Line(request.name(), words.moment(request.sentAt()), "/requests/" + request.id()))
                .toList();
    }
}
