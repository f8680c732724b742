package fibril.clinic.measure.pages.pair;

import static fibril.clinic.treat.PhotographUse.Purpose.MARKETING;

import fibril.clinic.measure.Cutting;
import fibril.clinic.measure.ShownPair;
import fibril.clinic.plan.Consent;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.treat.ShownOnlyWithConsent;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * GET and POST …/{before}/{after}/showing, GET …/showing/{use}: a part of both photographs for the world outside. Only while
 * consent to marketing is in force; every one is kept in mind, so that a withdrawal finds it.
 */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
@RequestMapping("/clients/{client}/comparisons/{before}/{after}/showing")
public class CuttingController {

    private static final String TEMPLATE = "measure/pair/showing";
    private static final int LONGEST_PLACE = 300;

    private final PairDesk desk;
    private final PairPages pages;
    private final ShownOnlyWithConsent rule;
    private final PhotographUses uses;
    private final Words words;

    CuttingController(PairDesk desk, PairPages pages, PhotographUses uses, ShownOnlyWithConsent rule, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.rule = rule;
        this.uses = uses;
        this.words = words;
    }

    @GetMapping
    public Reply edit(@PathVariable UUID client, @PathVariable UUID before, @PathVariable UUID after) {
        return shown(client, before, after)
                .map(opened -> Reply.page(TEMPLATE, page(opened, Form.blank(words))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping
    @Transactional
    public Reply create(
            @PathVariable UUID client, @PathVariable UUID before, @PathVariable UUID after, Form form, SignedIn who) {
        Optional<PairDesk.Opened> opened = shown(client, before, after);
        if (opened.isEmpty()) return Reply.notFound();
        form.labels("pair.showing.form");
        Optional<Cutting> cutting = cutting(form);
        String place = form.need("place", LONGEST_PLACE);
        Optional<Consent> consent = inForce(client);
        if (consent.isEmpty()) form.problem("place", "pair.showing.noConsent");
        Optional<byte[]> one = desk.records().vault().get(opened.get().before().shown());
        Optional<byte[]> other = desk.records().vault().get(opened.get().after().shown());
        if (one.isEmpty() || other.isEmpty()) form.problem("left", "pair.fault.PICTURE_MISSING");
        if (!form.isClean() || cutting.isEmpty()) return Reply.refused(TEMPLATE, page(opened.get(), form));
        byte[] picture = ShownPair.of(
                one.orElseThrow(),
                other.orElseThrow(),
                cutting.get(),
                pages.caption(opened.get(), true),
                pages.caption(opened.get(), false));
        note(opened.get(), consent.orElseThrow(), place, desk.records().vault().put(picture), who);
        return Reply.seeOther(address(opened.get()), words.t("pair.showing.made"));
    }

    /** Two between which nothing was done are no before and after, to nobody. */
    private Optional<PairDesk.Opened> shown(UUID client, UUID before, UUID after) {
        return desk.opened(client, before, after).filter(opened -> !desk.isRepeat(opened.pair()));
    }

    private static Optional<Cutting> cutting(Form form) {
        OptionalInt left = form.needWhole("left", 0, Cutting.WHOLE);
        OptionalInt top = form.needWhole("top", 0, Cutting.WHOLE);
        OptionalInt right = form.needWhole("right", 0, Cutting.WHOLE);
        OptionalInt bottom = form.needWhole("bottom", 0, Cutting.WHOLE);
        if (left.isEmpty() || top.isEmpty() || right.isEmpty() || bottom.isEmpty()) return Optional.empty();
        if (!Cutting.isPossible(left.getAsInt(), top.getAsInt(), right.getAsInt(), bottom.getAsInt())) {
            form.problem("right", "pair.showing.tooSmall", Cutting.LEAST);
            return Optional.empty();
        }
        return Optional.of(new Cutting(left.getAsInt(), top.getAsInt(), right.getAsInt(), bottom.getAsInt()));
    }

    /** One use of both, so that it is taken down once. */
    private void note(PairDesk.Opened opened, Consent consent, String place, String picture, SignedIn who) {
        Instant now = desk.now();
        PhotographUse use = new PhotographUse(
                UUID.randomUUID(),
                opened.client().id(),
                opened.after().id(),
                consent.id(),
                MARKETING,
                place,
                desk.today(),
                who.id(),
                new PhotographUse.Beside(opened.before().id(), picture),
                null,
                Provenance.first(who.id(), now));
        uses.add(use);
        desk.records()
                .audit()
                .record(now, who.id(), "add", "photograph use", use.id().toString(), MARKETING + ": " + place);
    }

    /** Not after a withdrawal, nor once it was taken down: what has to come back does not go out again. */
    @GetMapping("/{use}")
    @Transactional
    public Reply show(
            @PathVariable UUID client,
            @PathVariable UUID before,
            @PathVariable UUID after,
            @PathVariable UUID use,
            SignedIn who) {
        Optional<byte[]> picture = desk.opened(client, before, after)
                .flatMap(opened -> ofPair(opened).stream()
                        .filter(one -> one.id().equals(use) && isOffered(one))
                        .findFirst())
                .flatMap(PhotographUse::beside)
                .flatMap(one -> desk.records().vault().get(one.picture()));
        if (picture.isEmpty()) return Reply.notFound();
        desk.records()
                .audit()
                .record(desk.now(), who.id(), "export", "photograph use", use.toString(), MARKETING.name());
        return Reply.bytes("image/jpeg", "before-and-after.jpg", picture.get());
    }

    private Optional<Consent> inForce(UUID client) {
        return rule.allowing(client, MARKETING, desk.today());
    }

    private boolean isOffered(PhotographUse use) {
        return use.isStanding()
                && !rule.mustGo(use, desk.today())
                && use.beside().filter(one -> !one.picture().isEmpty()).isPresent();
    }

    private List<PhotographUse> ofPair(PairDesk.Opened opened) {
        UUID before = opened.before().id();
        return uses.ofPhotograph(opened.after().id()).stream()
                .filter(use -> use.beside()
                        .filter(one -> one.photograph().equals(before))
                        .isPresent())
                .toList();
    }

    private static String address(PairDesk.Opened opened) {
        return PairDesk.address(opened.pair()) + "/showing";
    }

    private CuttingPage page(PairDesk.Opened opened, Form form) {
        Optional<Consent> consent = inForce(opened.client().id());
        return new CuttingPage(
                desk.head(opened.client()),
                words.t("pair.showing"),
                address(opened),
                PairDesk.address(opened.pair()),
                consent.isPresent(),
                "/clients/" + opened.client().id() + "/consents",
                consent.map(Consent::validUntil).map(words::day).orElse(""),
                pages.asTaken(opened, true),
                pages.asTaken(opened, false),
                form,
                ofPair(opened).stream()
                        .map(use -> new CuttingPage.Use(
                                use.place(), state(use), isOffered(use) ? address(opened) + "/" + use.id() : ""))
                        .toList(),
                "/clients/" + opened.client().id() + "/uses");
    }

    private String state(PhotographUse use) {
        String day = words.day(use.usedOn());
        if (use.takenDown().isPresent()) {
            return words.t(
                    "pair.showing.down", day, words.day(use.takenDown().get().on()));
        }
        return words.t(rule.mustGo(use, desk.today()) ? "pair.showing.mustGo" : "pair.showing.since", day);
    }
}
