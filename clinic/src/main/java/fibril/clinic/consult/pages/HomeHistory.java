package fibril.clinic.consult.pages;

import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.HomeForm;
import fibril.clinic.consult.HomeForm.Settled;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.util.List;
import java.util.Optional;

/** One form from home as it is read later: each answer as it came, and who went through it. */
public record HomeHistory(String sent, List<HistoryPage.Line> lines) {

    public HomeHistory {
        lines = List.copyOf(lines);
    }

    /** In the order of the list of questions. */
    static HomeHistory of(HomeForm form, ConsultDesk desk) {
        return new HomeHistory(
                desk.words().t("consult.history.home.sent", desk.words().moment(form.at())),
                desk.atlas().screeningRules().stream()
                        .filter(rule -> form.answers().containsKey(rule.id()))
                        .map(rule -> line(rule, form, desk))
                        .toList());
    }

    private static HistoryPage.Line line(ScreeningRule rule, HomeForm form, ConsultDesk desk) {
        Words words = desk.words();
        Optional<Settled> settled = form.settled().stream()
                .filter(each -> each.rule().equals(rule.id()))
                .findFirst();
        Answer answer = form.answers().getOrDefault(rule.id(), new Answer.NotAsked());
        return new HistoryPage.Line(
                rule.condition(),
                settled.map(HomeHistory::mark).orElse(Mark.UNANSWERED),
                settled.map(each -> words.t(
                                "consult.history.home." + each.way().name(),
                                words.moment(each.at()),
                                desk.nameOf(each.by())))
                        .orElseGet(() -> words.t("consult.history.home.waits")),
                AnswerWords.of(rule, answer, words));
    }

    private static Mark mark(Settled settled) {
        return switch (settled.way()) {
            case CONFIRMED -> Mark.OK;
            case CHANGED -> Mark.RAISED;
        };
    }
}
