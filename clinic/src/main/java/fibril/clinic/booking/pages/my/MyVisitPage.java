package fibril.clinic.booking.pages.my;

import fibril.clinic.recover.HerAppointments;
import fibril.clinic.recover.pages.link.MyPage;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /my/visit shows: the visit, and what she can do for it beforehand. */
public record MyVisitPage(
        String name, Visit visit, Mark mark, String answered, boolean begun, List<Text> texts, MyPage.Help help) {

    public MyVisitPage {
        texts = List.copyOf(texts);
    }

    /** One appointment with what to leave out before it. */
    public record Visit(HerAppointments.Line line, List<Avoid> avoid) {
        public Visit {
            avoid = List.copyOf(avoid);
        }
    }

    public record Avoid(String what, String from) {}

    public record Text(String kind, String href) {}
}
