package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairJob;
import fibril.clinic.measure.PhotoPair;
import fibril.clinic.measure.Sittings;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Role;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** POST /clients/{client}/repeats and …/repeats/withdrawal: photographs of two sittings with nothing done between. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
@RequestMapping("/clients/{client}/repeats")
public class RepeatsController {

    private static final List<String> VIEWS =
            Arrays.stream(PhotographView.values()).map(PhotographView::name).toList();
    private static final int LONGEST_REASON = 500;

    private final PairDesk desk;
    private final PairsPages lists;
    private final NoisePages noise;
    private final Words words;

    RepeatsController(PairDesk desk, PairsPages lists, NoisePages noise, Words words) {
        this.desk = desk;
        this.lists = lists;
        this.noise = noise;
        this.words = words;
    }

    @PostMapping
    @Transactional
    public Reply create(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        if (found.isEmpty()) return Reply.notFound();
        Optional<SixShots.Chosen> chosen = chosen(form);
        if (!form.ticked("nothing")) form.problem("nothing", "pair.repeats.form.nothing.needed");
        if (!form.ticked("seat")) form.problem("seat", "pair.repeats.form.seat.needed");
        Optional<Sittings.Two> two = chosen.map(one -> desk.shots(client, one)).flatMap(shots -> two(shots, form));
        if (!form.isClean() || two.isEmpty()) {
            return Reply.refused("measure/pair/pairs", lists.page(found.get(), form));
        }
        if (desk.records().measuring().notAble().isPresent()) {
            return Reply.seeOther(PairDesk.index(client), words.t("pair.notAble.notice"));
        }
        two.get().pairs().forEach(pair -> {
            PairJob job = desk.records().jobs().askRepeat(pair, who.id(), desk.now());
            desk.note(job, who, "ask", " repeat");
        });
        desk.nudge();
        return Reply.seeOther(
                NoiseController.PATH, words.t("pair.repeats.asked", found.get().name()));
    }

    private Optional<Sittings.Two> two(SixShots shots, Form form) {
        return switch (shots.sittings()) {
            case Sittings.Two two -> Optional.of(two);
            case Sittings.Refused(Sittings.Why why) -> {
                form.refuse("", lists.refusal(shots, why));
                yield Optional.empty();
            }
        };
    }

    /** Asked for as ordinary pairs from now on: what was said stays on record, and counts no longer. */
    @PostMapping("/withdrawal")
    @Transactional
    public Reply withdraw(@PathVariable UUID client, Form form, SignedIn who) {
        if (desk.client(client).isEmpty()) return Reply.notFound();
        Optional<SixShots.Chosen> chosen = chosen(form);
        String because = form.need("because", LONGEST_REASON);
        if (!form.isClean() || chosen.isEmpty()) return Reply.refused("measure/pair/noise", noise.page(form));
        for (PairJob repeat : desk.records().jobs().repeatsOf(client)) {
            if (desk.pair(client, Optional.of(repeat.before()), Optional.of(repeat.after()))
                            instanceof PhotoPair.Matched pair
                    && desk.isOf(pair.before(), chosen.get())) {
                PairJob job = desk.records().jobs().ask(pair, repeat.chart(), who.id(), desk.now());
                desk.note(job, who, "withdraw", " " + because);
            }
        }
        desk.nudge();
        return Reply.seeOther(NoiseController.PATH, words.t("pair.repeats.withdrawn"));
    }

    private Optional<SixShots.Chosen> chosen(Form form) {
        form.labels("pair.repeats.form");
        Optional<PhotographView> view = form.needOneOf("view", VIEWS).map(PhotographView::valueOf);
        Optional<LocalDate> day = form.needDay("on", LocalDate.EPOCH, desk.today());
        return view.flatMap(one -> day.map(then -> new SixShots.Chosen(one, then)));
    }
}
