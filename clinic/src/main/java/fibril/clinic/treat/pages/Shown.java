package fibril.clinic.treat.pages;

import fibril.atlas.Device;
import fibril.atlas.EndPoint;
import fibril.atlas.LabelCheck;
import fibril.clinic.plan.PlannedFor;
import fibril.clinic.practice.Staff;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Reaction;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionGap;
import fibril.clinic.treat.SessionGaps;
import fibril.clinic.treat.TreatedZone;
import fibril.clinic.treat.UsedLot;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the page of one session as it stands on record. */
@Component
class Shown {

    private final TreatDesk desk;
    private final Charting charting;
    private final HandpieceLines lines;
    private final Staff staff;
    private final Words words;

    Shown(TreatDesk desk, Charting charting, HandpieceLines lines, Staff staff, Words words) {
        this.desk = desk;
        this.charting = charting;
        this.lines = lines;
        this.staff = staff;
        this.words = words;
    }

    SessionPage page(TreatDesk.Opened opened, Form form) {
        Session session = opened.session();
        List<SessionGap> gaps =
                SessionGaps.of(session, desk.records().photographs().ofSession(session.id()));
        return new SessionPage(
                desk.head(opened.client()),
                Told.text(words, "treat.show.title", session.number()),
                TreatDesk.address(session),
                session.isOpen(),
                session.isOpen() ? Mark.UNDERWAY : gaps.isEmpty() ? Mark.OK : Mark.UNANSWERED,
                state(session, gaps),
                gaps.stream().map(gap -> gap(session, gap)).toList(),
                facts(opened),
                session.zones().stream().map(zone -> zone(opened, zone)).toList(),
                session.tools().lots().stream().map(this::used).toList(),
                session.notes(),
                charting.photos(opened, Form.blank(words)),
                desk.records().sessions().versions(session.id()).stream()
                        .map(this::version)
                        .toList(),
                form,
                session.isOpen() && session.zones().isEmpty());
    }

    private String state(Session session, List<SessionGap> gaps) {
        if (session.isOpen()) return words.t("treat.session.open");
        if (!session.isNeedled()) return words.t("treat.session.calledOff");
        return gaps.isEmpty()
                ? words.t("treat.session.closed")
                : Told.text(words, "treat.session.closedGaps", gaps.size());
    }

    private SessionPage.Gap gap(Session session, SessionGap gap) {
        boolean photos = gap == SessionGap.PHOTOS_BEFORE || gap == SessionGap.PHOTOS_AFTER;
        return new SessionPage.Gap(
                words.t("treat.gap." + gap), TreatDesk.address(session) + (photos ? "/photographs" : "/edit"));
    }

    private List<SessionPage.Fact> facts(TreatDesk.Opened opened) {
        Session session = opened.session();
        List<SessionPage.Fact> facts = new ArrayList<>();
        fact(facts, "started", words.moment(session.startedAt()));
        fact(facts, "operator", staff.nameOf(session.operator()));
        fact(facts, "concern", desk.concernName(opened.course().concern()));
        fact(facts, "device", desk.deviceName(session.tools().device()));
        fact(facts, "handpiece", handpiece(session));
        fact(facts, "numbing", numbing(session.numbing()));
        fact(facts, "reaction", reaction(session));
        fact(
                facts,
                "pain",
                session.response().pain().isPresent()
                        ? words.t("treat.show.painOf", session.response().pain().getAsInt())
                        : words.t("treat.show.notSaid"));
        if (!session.products().isEmpty()) fact(facts, "products", session.products());
        if (!session.noPhotosBecause().isEmpty()) fact(facts, "noPhotos", session.noPhotosBecause());
        if (!session.isNeedled()) fact(facts, "calledOff", session.notNeedledBecause());
        return facts;
    }

    private void fact(List<SessionPage.Fact> facts, String key, String value) {
        facts.add(new SessionPage.Fact(words.t("treat.show." + key), value));
    }

    private String handpiece(Session session) {
        Optional<Handpiece> handpiece =
                session.tools().handpiece().flatMap(desk.records().handpieces()::find);
        return handpiece.map(lines::nameOf).orElse(words.t("treat.show.notSaid"));
    }

    private String numbing(NumbingGiven numbing) {
        return switch (numbing) {
            case NumbingGiven.NotSaid nothing -> words.t("treat.show.notSaid");
            case NumbingGiven.None none -> words.t("treat.numbing.none");
            case NumbingGiven.Cream cream ->
                words.t(
                        "treat.show.cream",
                        desk.atlas()
                                .findAnaesthetic(cream.product())
                                .map(product -> product.name())
                                .orElse(cream.product()),
                        cream.strength(),
                        words.number(cream.grams()),
                        words.number(cream.areaCm2()),
                        cream.onAt().map(words::time).orElse("…"),
                        cream.offAt().map(words::time).orElse("…"));
        };
    }

    private String reaction(Session session) {
        Reaction reaction = session.response().reaction();
        String said = session.response().words();
        String name =
                reaction == Reaction.NOT_SAID ? words.t("treat.show.notSaid") : words.t("treat.reaction." + reaction);
        return said.isEmpty() ? name : name + ": " + said;
    }

    /** What was done, held against the clearance as the plan was; a session may have gone further than its plan. */
    private SessionPage.Zone zone(TreatDesk.Opened opened, TreatedZone zone) {
        PlannedFor whom =
                PlannedFor.of(opened.client(), words.dayOf(opened.session().startedAt()));
        Optional<LabelCheck> check = desk.atlas()
                .findDevice(opened.session().tools().device())
                .map(device -> check(device, opened, zone, whom));
        boolean onLabel = check.filter(LabelCheck::isOnLabel).isPresent();
        return new SessionPage.Zone(
                desk.areaName(zone.area()),
                words.mm(zone.depthMm()),
                Integer.toString(zone.passes()),
                endPoint(zone.endPoint()),
                onLabel ? Mark.OK : Mark.RAISED,
                words.t(onLabel ? "treat.show.onLabel" : "treat.show.offLabel"));
    }

    private static LabelCheck check(Device device, TreatDesk.Opened opened, TreatedZone zone, PlannedFor whom) {
        return device.check(zone.area(), opened.course().concern(), whom.skinType(), whom.ageYears(), zone.depthMm());
    }

    private String endPoint(String id) {
        return desk.atlas().endPoints().stream()
                .filter(end -> end.id().equals(id))
                .map(EndPoint::words)
                .findFirst()
                .orElse(id.isEmpty() ? words.t("treat.show.notSaid") : id);
    }

    private SessionPage.Used used(UsedLot used) {
        return new SessionPage.Used(
                words.t("treat.kind." + used.kind()),
                used.lot(),
                used.expiresOn().map(words::day).orElse(words.t("treat.show.notSaid")),
                used.serial(),
                "/lots?lot=" + URLEncoder.encode(used.lot(), StandardCharsets.UTF_8));
    }

    private SessionPage.Version version(Session version) {
        return new SessionPage.Version(
                Integer.toString(version.provenance().version()),
                words.moment(version.provenance().at()),
                staff.nameOf(version.provenance().author()),
                version.provenance().reason());
    }
}
