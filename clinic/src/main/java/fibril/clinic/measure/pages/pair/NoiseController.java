package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.OwnNoise;
import fibril.clinic.measure.PairJob;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** GET /photograph-noise: what this practice knows of the noise of its own photographs; POST …/measuring. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
@RequestMapping(NoiseController.PATH)
public class NoiseController {

    static final String PATH = "/photograph-noise";

    private final PairDesk desk;
    private final NoisePages pages;
    private final Words words;

    NoiseController(PairDesk desk, NoisePages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    public Reply show() {
        return Reply.page("measure/pair/noise", pages.page(Form.blank(words)));
    }

    /** Those that do not count as they are: measured by a formula that was replaced since, or not to an end. */
    @PostMapping("/measuring")
    @Transactional
    public Reply measure(SignedIn who) {
        if (desk.records().measuring().notAble().isPresent()) {
            return Reply.seeOther(PATH, words.t("pair.notAble.notice"));
        }
        int asked = 0;
        for (OwnNoise.Person person : desk.records().noise().people()) {
            for (OwnNoise.Compared compared : person.pairs()) {
                if (!NoisePages.wantsMeasuring(compared)) continue;
                PairJob job = desk.records().jobs().askRepeat(compared.pair(), who.id(), desk.now());
                desk.note(job, who, "ask", " repeat");
                asked++;
            }
        }
        desk.nudge();
        return Reply.seeOther(PATH, words.t("pair.noise.again.asked", asked));
    }
}
