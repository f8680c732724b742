package fibril.clinic.treat.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.SkippedView;
import fibril.clinic.treat.SkippedViews;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.PagePolicy;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** GET …/photographs/guide?moment=…, POST …/photographs/guide: a view that is left out, with its reason. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
@RequestMapping("/clients/{client}/sessions/{id}/photographs/guide")
public class GuideController {

    private static final List<String> MOMENTS = List.of("BEFORE", "AFTER", "FOLLOW_UP");
    private static final List<String> VIEWS =
            Arrays.stream(PhotographView.values()).map(PhotographView::name).toList();
    private static final List<PhotographView> USUAL =
            List.of(PhotographView.FRONT, PhotographView.LEFT_45, PhotographView.RIGHT_45);
    private static final int LONGEST_REASON = 500;

    private final TreatDesk desk;
    private final SkippedViews skipped;
    private final Audit audit;
    private final Words words;

    GuideController(TreatDesk desk, SkippedViews skipped, Audit audit, Words words) {
        this.desk = desk;
        this.skipped = skipped;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping
    public Reply show(@PathVariable UUID client, @PathVariable UUID id, Form asked) {
        Optional<TreatDesk.Opened> found = desk.opened(client, id);
        if (found.isPresent()) PagePolicy.runsWebAssembly();
        return found.map(opened -> Reply.page("treat/guide", page(opened, moment(asked), Form.blank(words))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping
    @Transactional
    public Reply skip(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<TreatDesk.Opened> opened = desk.opened(client, id);
        if (opened.isEmpty()) return Reply.notFound();
        form.labels("guide.form");
        Optional<PhotographMoment> moment = form.needOneOf("moment", MOMENTS).map(PhotographMoment::valueOf);
        Optional<PhotographView> view = form.needOneOf("view", VIEWS).map(PhotographView::valueOf);
        String because = form.need("because", LONGEST_REASON);
        if (!form.isClean() || moment.isEmpty() || view.isEmpty()) {
            PagePolicy.runsWebAssembly();
            return Reply.refused("treat/guide", page(opened.get(), moment.orElse(PhotographMoment.BEFORE), form));
        }
        Instant now = desk.now();
        SkippedView left =
                new SkippedView(UUID.randomUUID(), client, id, moment.get(), view.get(), because, who.id(), now);
        skipped.add(left);
        audit.record(now, who.id(), "skip", "photograph", left.id().toString(), moment.get() + " " + view.get());
        return Reply.seeOther(
                address(opened.get()) + "?moment=" + moment.get(), words.t("guide.skipped.saved", name(view.get())));
    }

    private static PhotographMoment moment(Form asked) {
        String typed = asked.typed("moment");
        return MOMENTS.contains(typed) ? PhotographMoment.valueOf(typed) : PhotographMoment.BEFORE;
    }

    private static String address(TreatDesk.Opened opened) {
        return TreatDesk.address(opened.session()) + "/photographs/guide";
    }

    private GuidePage page(TreatDesk.Opened opened, PhotographMoment moment, Form form) {
        return new GuidePage(
                desk.head(opened.client()),
                words.t("guide.title"),
                TreatDesk.address(opened.session()) + "/photographs",
                address(opened),
                desk.mayPhotograph(opened.client()),
                "/clients/" + opened.client().id() + "/consents",
                moment.name(),
                MOMENTS.stream()
                        .map(each -> new GuidePage.Way(
                                words.t("treat.moment." + each),
                                address(opened) + "?moment=" + each,
                                each.equals(moment.name())))
                        .toList(),
                USUAL.stream().map(view -> step(opened, moment, view)).toList(),
                Stream.of(PhotographView.values())
                        .filter(view -> !USUAL.contains(view))
                        .map(view -> step(opened, moment, view))
                        .toList(),
                VIEWS.stream()
                        .map(view -> Choice.of(view, name(PhotographView.valueOf(view))))
                        .toList(),
                form);
    }

    private GuidePage.Step step(TreatDesk.Opened opened, PhotographMoment moment, PhotographView view) {
        UUID session = opened.session().id();
        long taken = desk.records().photographs().ofSession(session).stream()
                .filter(one -> one.moment() == moment && one.view() == view)
                .count();
        Optional<SkippedView> left = skipped.ofSession(session).stream()
                .filter(one -> one.moment() == moment && one.view() == view)
                .reduce((earlier, later) -> later);
        String state = taken > 0
                ? words.t("guide.taken", taken)
                : left.map(one -> words.t("guide.left", one.because())).orElseGet(() -> words.t("guide.toDo"));
        return new GuidePage.Step(
                view.name(),
                name(view),
                ghost(opened, moment, view),
                USUAL.contains(view),
                taken > 0,
                taken == 0 && left.isPresent(),
                state);
    }

    /** As a line begins. */
    private String name(PhotographView view) {
        String name = words.t("treat.view." + view);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The first of this view that there is, from another time than now. */
    private String ghost(TreatDesk.Opened opened, PhotographMoment moment, PhotographView view) {
        UUID session = opened.session().id();
        return desk.records().photographs().ofClient(opened.client().id()).stream()
                .filter(one -> one.view() == view && one.session().isPresent())
                .filter(one -> !one.session().get().equals(session) || one.moment() != moment)
                .filter(one -> one.takenAt().isBefore(desk.now()))
                .min(Comparator.comparing(Photograph::takenAt))
                .map(one -> "/clients/" + one.client() + "/sessions/"
                        + one.session().orElseThrow() + "/photographs/" + one.id())
                .orElse("");
    }
}
