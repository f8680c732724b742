package fibril.clinic.booking.pages.my;

import fibril.clinic.consult.pages.QuestionsPage;
import fibril.clinic.recover.pages.link.MyPage;
import fibril.clinic.web.Form;
import java.util.List;

/**
 * The medical questions on a client's telephone. The draft is what her browser keeps while she types.
 *
 * @param sentBefore whether she sent answers before this visit already
 */
public record MyQuestionsPage(
        String draft, String key, boolean sentBefore, List<QuestionsPage.Group> groups, MyPage.Help help, Form form) {

    public MyQuestionsPage {
        groups = List.copyOf(groups);
    }
}
