package fibril.clinic.consult.pages;

import fibril.clinic.consult.Readiness;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether needling may go ahead, in one line, and what is still open in a few. */
public record StandingLine(Mark mark, String text, List<String> open) {

    public StandingLine {
        open = List.copyOf(open);
    }

    static StandingLine notAsked(Words words) {
        return new StandingLine(Mark.NONE, words.t("consult.standing.notAsked"), List.of());
    }

    static StandingLine of(Readiness readiness, Words words) {
        List<String> open = new ArrayList<>();
        int unanswered = readiness.unanswered().size();
        int blocking = readiness.blocking().size() - unanswered;
        if (blocking > 0) open.add(words.t("consult.standing.blocking", blocking));
        if (unanswered > 0) open.add(words.t("consult.standing.unanswered", unanswered));
        int cautions = readiness.unacknowledged().size();
        if (cautions > 0) open.add(words.t("consult.standing.cautions", cautions));
        if (readiness.noAnaesthetic()) open.add(words.t("consult.standing.noAnaesthetic"));
        Optional<LocalDate> from = readiness.readyFrom();
        if (readiness.mayProceed()) return new StandingLine(Mark.OK, words.t("consult.standing.ready"), open);
        return from.map(day -> new StandingLine(Mark.WAIT, words.t("consult.standing.readyFrom", words.day(day)), open))
                .orElse(new StandingLine(
                        unanswered > 0 && blocking == 0 ? Mark.UNANSWERED : Mark.STOP,
                        words.t("consult.standing.notYet"),
                        open));
    }
}
