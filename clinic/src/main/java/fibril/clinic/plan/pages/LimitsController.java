package fibril.clinic.plan.pages;

import fibril.atlas.Anaesthetic;
import fibril.atlas.Area;
import fibril.atlas.BrokenAtlas;
import fibril.atlas.Depth;
import fibril.atlas.Overlay;
import fibril.atlas.Protocol;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The clinic's own depths and numbing maxima, written into its overlay of the atlas. Somewhat long, because both change one
 * file the one way and are told the one way.
 */
@Controller
@MayEnter(Role.OWNER)
public class LimitsController {

    private static final UUID OVERLAY = new UUID(0, 0);

    private final Desk desk;
    private final CurrentAtlas atlas;

    public LimitsController(Desk desk, CurrentAtlas atlas) {
        this.desk = desk;
        this.atlas = atlas;
    }

    @GetMapping("/settings/depths")
    public Reply depths(Form form) {
        atlas.lookAgain();
        return Reply.page("plan/depths", depthsPage(form));
    }

    /** Sets a depth where sources give none; where they do, a stricter cap. */
    @PostMapping("/settings/depths")
    public Reply setDepth(Form form, SignedIn who) {
        form.labels("plan.depths");
        Optional<String> where = form.needOneOf(
                "where", depthChoices().stream().map(Choice::value).toList());
        OptionalDouble depth = form.needNumber("depthMm", 0.05, 4);
        String reason = form.need("reason", 500);
        if (form.isClean() && where.isPresent() && depth.isPresent()) {
            String detail = where.get() + " "
                    + new SettingChange(
                                    "", depthStanding(where.get()), desk.words().mm(depth.getAsDouble()))
                            .words();
            change(
                    form,
                    "depthMm",
                    overlay -> withDepth(overlay, where.get(), depth.getAsDouble(), reason),
                    () -> desk.wrote(who, "change", "depth", OVERLAY, detail));
        }
        if (!form.isClean()) return Reply.refused("plan/depths", depthsPage(form));
        return Reply.seeOther("/settings/depths", desk.words().t("plan.limits.saved"));
    }

    @GetMapping("/settings/numbing")
    public Reply numbing(Form form) {
        atlas.lookAgain();
        return Reply.page("plan/numbing", numbingPage(form));
    }

    @PostMapping("/settings/numbing")
    public Reply setNumbing(Form form, SignedIn who) {
        form.labels("plan.numbing");
        Optional<String> product = form.needOneOf(
                "product",
                atlas.get().anaesthetics().stream().map(Anaesthetic::id).toList());
        OptionalDouble grams = form.needNumber("maxGrams", 0.1, 100);
        OptionalDouble area = form.needNumber("maxAreaCm2", 1, 5000);
        OptionalInt minutes = form.needWhole("maxMinutes", 1, 300);
        String reason = form.need("reason", 500);
        if (form.isClean() && product.isPresent() && grams.isPresent() && area.isPresent() && minutes.isPresent()) {
            Overlay.NumbingLimits limits = new Overlay.NumbingLimits(
                    product.get(), grams.getAsDouble(), area.getAsDouble(), minutes.getAsInt(), reason);
            String detail = product.get() + " "
                    + new SettingChange(
                                    "",
                                    limitsStanding(product.get()),
                                    words(grams.getAsDouble(), area.getAsDouble(), minutes.getAsInt()))
                            .words();
            change(
                    form,
                    "product",
                    overlay -> withLimits(overlay, limits),
                    () -> desk.wrote(who, "change", "numbing maximum", OVERLAY, detail));
        }
        if (!form.isClean()) return Reply.refused("plan/numbing", numbingPage(form));
        return Reply.seeOther("/settings/numbing", desk.words().t("plan.limits.saved"));
    }

    private void change(Form form, String field, UnaryOperator<Overlay> change, Runnable noted) {
        try {
            atlas.change(change, noted);
        } catch (BrokenAtlas refused) {
            refused.problems()
                    .forEach(problem ->
                            form.refuse(field, problem.record() + ", " + problem.field() + ": " + problem.message()));
        }
    }

    private Overlay withDepth(Overlay overlay, String where, double depthMm, String reason) {
        String area = where.substring(0, where.indexOf('/'));
        String concern = where.substring(where.indexOf('/') + 1);
        List<Overlay.OwnDepth> depths = new ArrayList<>(overlay.depths());
        List<Overlay.DepthCap> caps = new ArrayList<>(overlay.depthCaps());
        if (concern.isEmpty()) {
            caps.removeIf(one -> one.area().equals(area) && one.concern().isEmpty());
            caps.add(new Overlay.DepthCap(area, "", depthMm, reason));
        } else {
            depths.removeIf(one -> one.area().equals(area) && one.concern().equals(concern));
            depths.add(new Overlay.OwnDepth(area, concern, depthMm, reason));
        }
        return new Overlay(caps, depths, overlay.waits(), overlay.afterCareTimes(), overlay.anaesthetics());
    }

    private static Overlay withLimits(Overlay overlay, Overlay.NumbingLimits limits) {
        List<Overlay.NumbingLimits> all = new ArrayList<>(overlay.anaesthetics());
        all.removeIf(one -> one.product().equals(limits.product()));
        all.add(limits);
        return new Overlay(overlay.depthCaps(), overlay.depths(), overlay.waits(), overlay.afterCareTimes(), all);
    }

    private List<Protocol> forClinicToSet() {
        return atlas.get().protocols().stream()
                .filter(protocol -> !(protocol.depth() instanceof Depth.Proposed))
                .toList();
    }

    private List<Choice> depthChoices() {
        List<Choice> choices = new ArrayList<>();
        for (Protocol protocol : forClinicToSet()) {
            choices.add(Choice.of(
                    protocol.id(),
                    desk.words()
                            .t(
                                    "plan.depths.own",
                                    protocol.area().name(),
                                    protocol.concern().name())));
        }
        for (Area area : atlas.get().areas()) {
            choices.add(Choice.of(area.id() + "/", desk.words().t("plan.depths.cap", area.name())));
        }
        return choices;
    }

    private LimitsPage depthsPage(Form form) {
        List<LimitsPage.Line> lines = new ArrayList<>();
        for (Protocol protocol : forClinicToSet()) {
            lines.add(new LimitsPage.Line(
                    protocol.area().name() + ", " + protocol.concern().name(),
                    depthNow(protocol.depth()),
                    desk.words().t("plan.depths.noSource"),
                    protocol.clinicChanges().stream()
                            .map(change -> change.words())
                            .toList(),
                    Desk.sources(protocol.area().standing().citations())));
        }
        for (Area area : atlas.get().areas()) {
            lines.add(new LimitsPage.Line(
                    area.name(),
                    desk.words().t("plan.depths.atMost", desk.words().mm(area.capMm())),
                    desk.words().t("plan.depths.hardCap", desk.words().mm(area.hardCapMm())),
                    area.clinicChanges().stream().map(change -> change.words()).toList(),
                    Desk.sources(area.standing().citations())));
        }
        return new LimitsPage(
                desk.words().t("plan.depths.title"),
                desk.words().t("plan.depths.lead"),
                "/settings/depths",
                lines,
                depthChoices(),
                form);
    }

    private String depthNow(Depth depth) {
        return switch (depth) {
            case Depth.Proposed proposed -> desk.words().mm(proposed.startMm());
            case Depth.SetByClinic own -> desk.words().mm(own.startMm());
            case Depth.ClinicMustSet none ->
                desk.words().t("plan.depths.notSet", desk.words().mm(none.atMostMm()));
        };
    }

    private String depthStanding(String where) {
        return Stream.concat(
                        forClinicToSet().stream()
                                .filter(protocol -> protocol.id().equals(where))
                                .map(protocol -> depthNow(protocol.depth())),
                        atlas.get().areas().stream()
                                .filter(area -> where.equals(area.id() + "/"))
                                .map(area -> desk.words().mm(area.capMm())))
                .findFirst()
                .orElse("");
    }

    private String limitsStanding(String product) {
        return atlas.get().anaesthetics().stream()
                .filter(one -> one.id().equals(product))
                .flatMap(one -> one.limits().stream())
                .map(most -> words(most.maxGrams(), most.maxAreaCm2(), most.maxMinutes()))
                .findFirst()
                .orElse("");
    }

    private String words(double grams, double area, int minutes) {
        return desk.words()
                .t(
                        "plan.numbing.limits",
                        desk.words().number(grams),
                        desk.words().number(area),
                        minutes);
    }

    private LimitsPage numbingPage(Form form) {
        List<LimitsPage.Line> lines = atlas.get().anaesthetics().stream()
                .map(product -> new LimitsPage.Line(
                        product.name(),
                        product.limits()
                                .map(most -> words(most.maxGrams(), most.maxAreaCm2(), most.maxMinutes()))
                                .orElseGet(() -> desk.words().t("plan.numbing.noLimits")),
                        product.use() + " " + product.avoid(),
                        product.clinicChanges().stream()
                                .map(change -> change.words())
                                .toList(),
                        Desk.sources(product.standing().citations())))
                .toList();
        return new LimitsPage(
                desk.words().t("plan.numbing.title"),
                desk.words().t("plan.numbing.lead"),
                "/settings/numbing",
                lines,
                atlas.get().anaesthetics().stream()
                        .map(p -> Choice.of(p.id(), p.name()))
                        .toList(),
                form);
    }
}
