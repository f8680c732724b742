package fibril.clinic.consult.pages;

import fibril.atlas.Atlas;
import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.FindingPaper;
import fibril.clinic.consult.Given;
import fibril.clinic.consult.HomeForm;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.Settlement;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Provenance;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What /clients/{client}/screening/history shows: every version of the answers with what was found, every decision. */
public record HistoryPage(
        ClientHead head, String address, List<Version> versions, List<HomeHistory> home, List<Decision> decisions) {

    /** The answers as they were written, with the findings of that day and the atlas they rest on. */
    public record Version(String written, String reason, String atlas, List<Line> lines) {}

    public record Line(String condition, Mark mark, String state, String answer) {}

    public record Decision(String text, String why, String condition, String written) {}

    static HistoryPage of(
            ConsultDesk desk,
            Client client,
            List<Questionnaire> questionnaires,
            List<HomeForm> home,
            List<Settlement> settlements,
            List<FindingPaper> papers) {
        Words words = desk.words();
        List<Decision> decided = settlements.stream()
                .map(made -> new Decision(
                        words.t("consult.way." + lower(made.way())),
                        made.provenance().reason().isEmpty()
                                ? made.why()
                                : made.provenance().reason(),
                        condition(made.rule(), desk.atlas()),
                        written(made.provenance(), desk)))
                .toList();
        List<Decision> attached = papers.stream()
                .map(paper -> new Decision(
                        words.t(
                                paper.withdrawn() ? "consult.paper.withdrawn" : "consult.paper.dated",
                                words.t("consult.paper." + lower(paper.kind())),
                                paper.from(),
                                words.day(paper.givenOn()),
                                words.day(paper.expiresOn())),
                        paper.provenance().reason().isEmpty()
                                ? paper.note()
                                : paper.provenance().reason(),
                        condition(paper.rule(), desk.atlas()),
                        written(paper.provenance(), desk)))
                .toList();
        return new HistoryPage(
                desk.head(client),
                ConsultDesk.address(client),
                questionnaires.stream().map(each -> version(each, desk)).toList(),
                home.stream().map(each -> HomeHistory.of(each, desk)).toList(),
                Stream.concat(decided.stream(), attached.stream()).toList());
    }

    private static Version version(Questionnaire asked, ConsultDesk desk) {
        return new Version(
                written(asked.provenance(), desk),
                asked.provenance().reason(),
                asked.atlasVersion()
                        .substring(0, Math.min(12, asked.atlasVersion().length())),
                asked.found().stream()
                        .map(found -> line(found, asked.given().get(found.rule()), desk))
                        .toList());
    }

    private static Line line(Questionnaire.Found found, @Nullable Given given, ConsultDesk desk) {
        Words words = desk.words();
        LocalDate until = found.until();
        String state = switch (found.status()) {
            case CLEAR -> words.t("consult.state.clear");
            case UNANSWERED -> words.t("consult.state.unanswered");
            case WAIT -> words.t("consult.state.wait", until == null ? "" : words.day(until));
            case RAISED -> words.t("consult.state." + lower(found.kind()));
        };
        Mark mark = switch (found.status()) {
            case CLEAR -> Mark.OK;
            case UNANSWERED -> Mark.UNANSWERED;
            case WAIT -> Mark.WAIT;
            case RAISED -> Mark.RAISED;
        };
        String answer = given == null
                ? ""
                : desk.atlas()
                        .findScreeningRule(found.rule())
                        .map(rule -> AnswerWords.of(rule, given, words))
                        .orElse(given.answer().toString());
        return new Line(found.condition(), mark, state, answer);
    }

    private static String condition(String rule, Atlas atlas) {
        return atlas.findScreeningRule(rule).map(ScreeningRule::condition).orElse(rule);
    }

    private static String written(Provenance provenance, ConsultDesk desk) {
        return desk.words()
                .t(
                        "consult.written",
                        provenance.version(),
                        desk.words().moment(provenance.at()),
                        desk.nameOf(provenance.author()));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
