package fibril.clinic.booking.pages.my;

import fibril.clinic.recover.pages.link.MyPage;
import java.util.List;

/** What /my/appointments shows; {@code back} is the page her link leads to. */
public record MyAppointmentsPage(List<MyVisitPage.Visit> visits, MyPage.Help help, String back) {

    public MyAppointmentsPage {
        visits = List.copyOf(visits);
    }
}
