package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairJob;
import fibril.clinic.measure.PhotoPair;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** GET and POST /clients/{client}/comparisons; GET …/{before}/{after}, POST …/measuring and GET …/progress. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
@RequestMapping("/clients/{client}/comparisons")
public class PairsController {

    private final PairDesk desk;
    private final PairPages pages;
    private final PairsPages lists;
    private final Words words;

    PairsController(PairDesk desk, PairPages pages, PairsPages lists, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping
    @MayRead
    public Reply index(@PathVariable UUID client) {
        return desk.client(client)
                .map(found -> Reply.page("measure/pair/pairs", lists.page(found, Form.blank(words))))
                .orElseGet(Reply::notFound);
    }

    /** Two that were chosen: shown beside each other, and measured where this machine can. */
    @PostMapping
    @Transactional
    public Reply create(@PathVariable UUID client, Form form, SignedIn who) {
        Optional<Client> found = desk.client(client);
        if (found.isEmpty()) return Reply.notFound();
        form.labels("pair.form");
        form.need("before", 36);
        form.need("after", 36);
        Optional<UUID> before = form.id("before");
        Optional<UUID> after = form.id("after");
        if (!form.isClean()) return Reply.refused("measure/pair/pairs", lists.page(found.get(), form));
        return switch (desk.pair(client, before, after)) {
            case PhotoPair.Matched pair -> {
                if (isNew(pair)) ask(pair, form.ticked("chart"), who);
                yield Reply.seeOther(PairDesk.address(pair));
            }
            case PhotoPair.Refused(PhotoPair.Why why) -> {
                form.problem("after", "pair.refused." + why, chosen(client, before), chosen(client, after));
                yield Reply.refused("measure/pair/pairs", lists.page(found.get(), form));
            }
        };
    }

    /** As the list says it; nothing of a photograph that is not hers. */
    private String chosen(UUID client, Optional<UUID> photograph) {
        return desk.photographs(client).stream()
                .filter(one -> photograph.equals(Optional.of(one.id())))
                .map(one -> desk.view(one) + ", " + words.moment(one.takenAt()))
                .findFirst()
                .orElse("");
    }

    private boolean isNew(PhotoPair.Matched pair) {
        return desk.records().measuring().notAble().isEmpty()
                && desk.records()
                        .jobs()
                        .newest(pair.before().id(), pair.after().id())
                        .isEmpty();
    }

    private void ask(PhotoPair.Matched pair, boolean chart, SignedIn who) {
        PairJob job = desk.isRepeat(pair)
                ? desk.records().jobs().askRepeat(pair, who.id(), desk.now())
                : desk.records().jobs().ask(pair, chart, who.id(), desk.now());
        desk.nudge();
        desk.note(job, who, "ask", "");
    }

    @GetMapping("/{before}/{after}")
    @MayRead
    public Reply show(@PathVariable UUID client, @PathVariable UUID before, @PathVariable UUID after) {
        return desk.opened(client, before, after)
                .map(opened -> Reply.page("measure/pair/pair", pages.page(opened)))
                .orElseGet(Reply::notFound);
    }

    /** Measures these two, for the first time or once more; earlier figures stay beside the new ones. */
    @PostMapping("/{before}/{after}/measuring")
    @Transactional
    public Reply measure(
            @PathVariable UUID client, @PathVariable UUID before, @PathVariable UUID after, Form form, SignedIn who) {
        Optional<PairDesk.Opened> opened = desk.opened(client, before, after);
        if (opened.isEmpty()) return Reply.notFound();
        String address = PairDesk.address(opened.get().pair());
        Optional<String> notAble = desk.records().measuring().notAble();
        if (notAble.isPresent()) return Reply.seeOther(address, words.t("pair.notAble.notice"));
        ask(opened.get().pair(), form.ticked("chart"), who);
        return Reply.seeOther(address);
    }

    /** A piece of the page, asked for again and again while the work goes on. */
    @GetMapping("/{before}/{after}/progress")
    @MayRead
    public Reply progress(@PathVariable UUID client, @PathVariable UUID before, @PathVariable UUID after) {
        return desk.opened(client, before, after)
                .map(opened -> Reply.page("measure/pair/progress", pages.progress(opened)))
                .orElseGet(Reply::notFound);
    }
}
