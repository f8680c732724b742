package fibril.clinic.recover.pages;

import fibril.atlas.Device;
import fibril.clinic.people.Client;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.ReportDuty;
import fibril.clinic.recover.pages.HarmReport.Line;
import fibril.clinic.recover.pages.HarmReport.Section;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Handpieces;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.treat.UsedLot;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Fills in a report of harm from a closed flag: what 21 CFR 803.32 asks a user facility for, in the order of FDA form
 * 3500A and in our own words. The person is told by the number of her record, never by her name.
 */
@Component
class HarmReports {

    private final Sessions sessions;
    private final Handpieces handpieces;
    private final CurrentAtlas atlas;
    private final Settings settings;
    private final Staff staff;
    private final RecoverWords words;

    HarmReports(
            Sessions sessions,
            Handpieces handpieces,
            CurrentAtlas atlas,
            Settings settings,
            Staff staff,
            RecoverWords words) {
        this.sessions = sessions;
        this.handpieces = handpieces;
        this.atlas = atlas;
        this.settings = settings;
        this.staff = staff;
        this.words = words;
    }

    /** Only of harm that somebody has judged: an open flag has no report yet. */
    Optional<HarmReport> of(Flag flag, Client client, Instant now) {
        return flag.closing()
                .filter(closing -> closing.harm() != Closing.Harm.NONE)
                .flatMap(closing ->
                        sessions.find(flag.session()).map(session -> filled(flag, closing, session, client, now)));
    }

    private HarmReport filled(Flag flag, Closing closing, Session session, Client client, Instant now) {
        return new HarmReport(
                settings.get(Settings.PRACTICE_NAME, "Fibril"),
                words.words().moment(now),
                List.of(
                        section("person", person(flag, client)),
                        section("event", event(flag, closing, session)),
                        section("device", device(closing, session)),
                        section("cartridges", cartridges(session)),
                        section("others", others(session)),
                        section("facility", facility(closing)),
                        section("sent", sent(closing))));
    }

    private Section section(String key, List<Line> lines) {
        return new Section(words.t("recover.harm." + key), lines);
    }

    private Line line(String key, String value) {
        return new Line(words.t("recover.harm." + key), value);
    }

    private List<Line> person(Flag flag, Client client) {
        return List.of(
                line("number", flag.client().toString()),
                line("age", Integer.toString(client.ageOn(words.words().dayOf(flag.raisedAt())))),
                line("sex", words.t("people.sex." + client.sex().name().toLowerCase(Locale.ROOT))),
                line(
                        "skin",
                        client.skinType().isPresent() ? "" + client.skinType().getAsInt() : ""));
    }

    private List<Line> event(Flag flag, Closing closing, Session session) {
        String seen = flag.sightings().stream()
                .map(sighting -> words.words().moment(sighting.at()) + ", " + words.after(sighting.hoursAfter()) + ": "
                        + String.join("; ", sighting.whys()))
                .collect(Collectors.joining(". "));
        return List.of(
                line("harm", words.t("recover.closing.harm." + closing.harm())),
                line("grounds", grounds(closing)),
                line("outcome", words.t("recover.closing.result." + closing.result())),
                line("eventOn", words.words().day(flag.raisedAt())),
                line("sign", words.rule(flag).sign()),
                line("seen", seen),
                line("done", closing.whatWasDone()),
                line("further", closing.furtherCare()),
                line("where", where(session)));
    }

    private String grounds(Closing closing) {
        return closing.basis().stream()
                .flatMap(basis -> basis.grounds().stream())
                .sorted()
                .map(ground -> words.t("recover.closing.ground." + ground))
                .collect(Collectors.joining("; "));
    }

    private String where(Session session) {
        return session.zones().stream()
                .map(zone -> words.t(
                        "recover.harm.zone",
                        words.areas(List.of(zone.area())),
                        words.words().mm(zone.depthMm()),
                        zone.passes()))
                .collect(Collectors.joining("; "));
    }

    private List<Line> device(Closing closing, Session session) {
        Optional<Device> known = atlas.get().findDevice(session.tools().device());
        Optional<Handpiece> handpiece = session.tools().handpiece().flatMap(this::handpiece);
        return List.of(
                line("name", known.map(Device::name).orElse(session.tools().device())),
                line(
                        "clearance",
                        known.map(device -> String.join(", ", device.clearances()))
                                .orElse("")),
                line("maker", ""),
                line("serial", handpiece.map(Handpiece::serial).orElse("")),
                line("usedOn", words.words().moment(session.startedAt())),
                line("operator", staff.nameOf(session.operator())),
                line("part", words.t("recover.closing.device." + closing.device())),
                line("how", closing.deviceHow()),
                line("kept", words.t(closing.deviceKept() ? "recover.harm.yes" : "recover.harm.no")));
    }

    private Optional<Handpiece> handpiece(UUID id) {
        return handpieces.find(id);
    }

    private List<Line> cartridges(Session session) {
        List<Line> lines = session.tools().cartridges().stream()
                .map(used -> line("cartridge", lot(used)))
                .toList();
        return lines.isEmpty() ? List.of(line("cartridge", "")) : lines;
    }

    private String lot(UsedLot used) {
        return Stream.of(
                        words.t("recover.harm.lot", used.lot()),
                        used.serial().isEmpty() ? "" : words.t("recover.harm.piece", used.serial()),
                        used.expiresOn()
                                .map(day -> words.t(
                                        "recover.harm.expires", words.words().day(day)))
                                .orElse(""),
                        used.udi().isEmpty() ? "" : words.t("recover.harm.udi", used.udi()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private List<Line> others(Session session) {
        String gels = session.tools().gels().stream().map(this::lot).collect(Collectors.joining("; "));
        return List.of(
                line("numbing", numbing(session.numbing())), line("gel", gels), line("products", session.products()));
    }

    private String numbing(NumbingGiven given) {
        return switch (given) {
            case NumbingGiven.NotSaid() -> "";
            case NumbingGiven.None() -> words.t("recover.harm.none");
            case NumbingGiven.Cream cream ->
                words.t(
                        "recover.harm.cream",
                        cream.product().replace('_', ' '),
                        cream.strength(),
                        words.words().number(cream.grams()),
                        cream.onAt().map(words.words()::moment).orElse("?"),
                        cream.offAt().map(words.words()::moment).orElse("?"));
        };
    }

    private List<Line> facility(Closing closing) {
        ReportDuty duty = ReportDuty.of(settings.get(ReportDuty.SETTING, ""));
        return List.of(
                line("practice", settings.get(Settings.PRACTICE_NAME, "")),
                line("place", settings.get(Settings.PRACTICE_PLACE, "")),
                line("phone", settings.get(Settings.PRACTICE_PHONE, "")),
                line("isFacility", words.t("recover.harm.duty." + duty)),
                line("reporter", staff.nameOf(closing.by())),
                line(
                        "aware",
                        closing.basis()
                                .map(basis -> words.words().day(basis.awareOn()))
                                .orElse("")),
                line("due", closing.reportDue().map(words.words()::day).orElse("")));
    }

    private List<Line> sent(Closing closing) {
        Optional<Closing.Report> report = closing.report();
        return List.of(
                line("sentTo", report.map(Closing.Report::to).orElse("")),
                line(
                        "sentOn",
                        report.map(sent -> words.words().day(sent.sentOn())).orElse("")),
                line("reference", report.map(Closing.Report::reference).orElse("")));
    }
}
