package fibril.clinic.consult.pages;

import fibril.clinic.consult.HomeForms;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.ScreeningRecords;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GET /clients/{client}/screening: every finding; …/history: all that was ever answered and decided. */
@Controller
@MayRead
public class ScreeningController {

    private final ConsultDesk desk;
    private final ScreeningDesk screening;
    private final Questionnaires questionnaires;
    private final HomeForms homeForms;
    private final ScreeningRecords.Decisions decisions;

    public ScreeningController(
            ConsultDesk desk,
            ScreeningDesk screening,
            Questionnaires questionnaires,
            HomeForms homeForms,
            ScreeningRecords.Decisions decisions) {
        this.desk = desk;
        this.screening = screening;
        this.questionnaires = questionnaires;
        this.homeForms = homeForms;
        this.decisions = decisions;
    }

    @GetMapping("/clients/{client}/screening")
    public Reply index(@PathVariable("client") UUID id, SignedIn who) {
        return desk.client(id).map(client -> screening.shown(client, who)).orElseGet(Reply::notFound);
    }

    @GetMapping("/clients/{client}/screening/history")
    public Reply history(@PathVariable("client") UUID id) {
        return desk.client(id)
                .map(client -> Reply.page(
                        "consult/history",
                        HistoryPage.of(
                                desk,
                                client,
                                questionnaires.history(id),
                                homeForms.ofClient(id),
                                decisions.settlements().ofClient(id),
                                decisions.papers().ofClient(id))))
                .orElseGet(Reply::notFound);
    }
}
