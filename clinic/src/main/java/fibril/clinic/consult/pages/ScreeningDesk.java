package fibril.clinic.consult.pages;

import fibril.atlas.Area;
import fibril.clinic.consult.Given;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.Readiness;
import fibril.clinic.people.Client;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the findings page, for the controllers that show it and those whose form stands on it. */
@Component
public class ScreeningDesk {

    private static final String TEMPLATE = "consult/screening";

    private final ConsultDesk desk;
    private final Phrases phrases;

    public ScreeningDesk(ConsultDesk desk, Phrases phrases) {
        this.desk = desk;
        this.phrases = phrases;
    }

    /** A finding about which something is to be decided, and the questionnaire it stands on. */
    record Open(Client client, Questionnaire questionnaire, Judged judged) {}

    Reply shown(Client client, SignedIn who) {
        return Reply.page(TEMPLATE, page(client, Form.blank(desk.words()), who));
    }

    Reply refused(Client client, Form form, SignedIn who) {
        return Reply.refused(TEMPLATE, page(client, form, who));
    }

    Reply stale(Client client, Form form, SignedIn who) {
        form.problem("", "web.form.stale");
        return Reply.stale(TEMPLATE, page(client, form, who));
    }

    /** None when there is no such client, no questionnaire, or no such finding. */
    Optional<Open> open(UUID id, String rule) {
        return desk.client(id)
                .flatMap(client -> desk.current(client)
                        .flatMap(asked -> desk.readiness(client).judged().stream()
                                .filter(each -> each.finding().rule().id().equals(rule))
                                .findFirst()
                                .map(judged -> new Open(client, asked, judged))));
    }

    /** The decision was made on the answers that still stand. */
    static boolean isUpToDate(Open open, Form form) {
        return form.typed("seen").equals(seen(open.questionnaire()));
    }

    private static String seen(Questionnaire asked) {
        return asked.id() + "/" + asked.provenance().version();
    }

    private ScreeningPage page(Client client, Form form, SignedIn who) {
        Optional<Questionnaire> asked = desk.current(client);
        Readiness readiness = desk.readiness(client);
        Map<String, Given> given = asked.map(Questionnaire::given).orElse(Map.of());
        FindingLines lines = new FindingLines(
                ConsultDesk.address(client),
                given,
                desk.dossier(client)::recordedDay,
                desk::nameOf,
                id -> ConsultationPage.area(id, desk.atlas()),
                desk.words());
        return new ScreeningPage(
                desk.head(client),
                ConsultDesk.address(client),
                asked.map(each -> each.id().toString()).orElse(""),
                asked.map(ScreeningDesk::seen).orElse(""),
                asked.map(each -> desk.words()
                                .t(
                                        "consult.screening.asked",
                                        desk.words().moment(each.provenance().at()),
                                        desk.nameOf(each.provenance().author())))
                        .orElse(""),
                desk.homeNote(client),
                desk.standing(client),
                asked.isEmpty() ? List.of() : ScreeningPage.groups(readiness, lines),
                phrases.choices(),
                areas(client),
                who.name(),
                desk.today().toString(),
                form);
    }

    /** The areas she wants treated, or all when none is named yet. */
    private List<Choice> areas(Client client) {
        Set<String> wanted = desk.areas(client);
        Stream<Area> all = desk.atlas().areas().stream();
        return all.filter(area -> wanted.isEmpty() || wanted.contains(area.id()))
                .map(area -> Choice.of(area.id(), area.name()))
                .toList();
    }
}
