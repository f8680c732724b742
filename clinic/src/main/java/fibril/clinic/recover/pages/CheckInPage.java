package fibril.clinic.recover.pages;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import java.util.List;

/** What /check-ins/{id} shows: what was raised and what to tell the client now, what was left out, and the answers. */
public record CheckInPage(
        ClientHead head,
        String title,
        String told,
        List<Raised> raised,
        String emergencyWords,
        List<String> notAsked,
        List<String> signsNotCovered,
        List<Answer> answers,
        String ownWords,
        List<String> photographs,
        int hiddenPhotographs,
        List<Version> versions,
        String edit,
        String recovery) {

    public record Raised(
            Mark mark,
            String sign,
            String urgency,
            boolean emergency,
            List<String> whys,
            String tell,
            List<String> clinicDoes,
            String flag,
            String state) {}

    public record Answer(String ask, String said, String before) {}

    public record Version(String number, String when, String author, String reason) {}
}
