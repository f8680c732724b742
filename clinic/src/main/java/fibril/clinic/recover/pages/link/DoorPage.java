package fibril.clinic.recover.pages.link;

import fibril.clinic.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the door of a link asks. It names nobody: whoever found the link learns nothing from it. */
public record DoorPage(String action, String born, @Nullable String error, List<Problem> problems, String phone) {

    public DoorPage {
        problems = List.copyOf(problems);
    }
}
