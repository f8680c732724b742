package fibril.clinic.recover.pages.link;

import fibril.clinic.web.Mark;
import java.util.List;

/** What the client is told at once after a check-in: what to do now, and what she left out. */
public record MyToldPage(
        String told, MyPage.Help help, boolean emergency, List<Raised> raised, List<String> leftOut, String next) {

    public record Raised(Mark mark, String sign, String tell, String when) {}
}
