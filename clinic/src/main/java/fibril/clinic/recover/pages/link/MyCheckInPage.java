package fibril.clinic.recover.pages.link;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a check-in on a client's telephone. {@code tone} is her skin type from 1 to 6, or 0 where it is not known. */
public record MyCheckInPage(
        String title,
        String lead,
        MyPage.Help help,
        String key,
        String due,
        int tone,
        List<Scale> scales,
        List<Choice> signs,
        List<String> ticked,
        @Nullable String signsError,
        boolean listRead,
        @Nullable String listReadError,
        List<Scale> life,
        String ownWords,
        @Nullable String ownWordsError,
        boolean photo,
        @Nullable String photoError,
        List<Problem> problems) {

    /** {@code redness} is answered by pictures of skin; {@code days} from a list. */
    public record Scale(
            String field,
            String ask,
            boolean redness,
            boolean days,
            List<Choice> choices,
            String value,
            @Nullable String error) {}
}
