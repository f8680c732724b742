package fibril.clinic.plan.pages;

import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Device;
import fibril.atlas.Protocol;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseLabel;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedFor;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.PrescriberOrder;
import fibril.clinic.plan.SafetyStop;
import fibril.clinic.plan.SafetyStops;
import fibril.clinic.plan.pages.CoursePage.ZoneLine;
import fibril.clinic.plan.pages.forecast.KeptForecastLines;
import fibril.clinic.web.Form;
import fibril.clinic.web.MapArea;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Notice;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the page of one course. */
@Component
public class CoursePages {

    private final Desk desk;
    private final Words words;
    private final SafetyStops stops;
    private final KeptForecastLines forecasts;

    public CoursePages(Desk desk, SafetyStops stops, KeptForecastLines forecasts) {
        this.desk = desk;
        this.words = desk.words();
        this.stops = stops;
        this.forecasts = forecasts;
    }

    /** Whoever only reads has no competence to miss. */
    private List<SafetyStop> stops(Client client, Course course, SignedIn who) {
        return stops.of(client, course, who.id(), desk.today()).stream()
                .filter(stop -> who.role().treats() || stop.why() != SafetyStop.Why.NOT_COMPETENT)
                .toList();
    }

    CoursePage page(Client client, Course course, SignedIn who, Form form) {
        Atlas atlas = desk.atlas();
        String address = "/clients/" + client.id() + "/courses/" + course.id();
        List<SafetyStop> open = course.state().isOpen() ? stops(client, course, who) : List.of();
        return new CoursePage(
                desk.head(client),
                address,
                title(course),
                stateWord(course),
                mark(course.state()),
                course.stateReason(),
                course.provenance().version(),
                course.state() == CourseState.DRAFT,
                course.state() == CourseState.AGREED,
                zones(course),
                map(course),
                client.skinType().orElse(3),
                atlas.findDevice(course.device()).map(Device::name).orElse(course.device()),
                words.t("plan.sessions", course.sessions()),
                words.t("plan.spacing", course.spacingDays()),
                numbing(course),
                course.notes(),
                label(client, course),
                course.offLabelWhy(),
                open.stream().map(this::notice).toList(),
                forecasts.of(course),
                orders(course),
                form,
                versions(course),
                "/clients/" + client.id() + "/consents/new?course=" + course.id(),
                "/clients/" + client.id() + "/evidence",
                words.t("plan.course.signAs", who.name()));
    }

    String title(Course course) {
        return desk.atlas().findConcern(course.concern()).map(Concern::name).orElse(course.concern()) + ", "
                + areas(course);
    }

    String areas(Course course) {
        return String.join(", ", course.areas().stream().map(this::areaName).toList());
    }

    String stateWord(Course course) {
        return words.t("plan.state." + course.state().name());
    }

    static Mark mark(CourseState state) {
        return switch (state) {
            case DRAFT -> Mark.UNDERWAY;
            case AGREED -> Mark.OK;
            case COMPLETED -> Mark.OK;
            case STOPPED -> Mark.STOP;
        };
    }

    private String areaName(String id) {
        return desk.atlas().findArea(id).map(area -> area.name()).orElse(id);
    }

    private Notice notice(SafetyStop stop) {
        Mark mark = stop.why() == SafetyStop.Why.SCREENING_WAITS || stop.why() == SafetyStop.Why.TOO_EARLY
                ? Mark.WAIT
                : Mark.STOP;
        return new Notice(mark, desk.text(stop.messageKey(), stop.values()), stop.href());
    }

    private List<ZoneLine> zones(Course course) {
        return course.zones().stream().map(zone -> zone(course, zone)).toList();
    }

    private ZoneLine zone(Course course, PlannedZone zone) {
        Optional<Protocol> protocol = desk.atlasOf(course).protocol(zone.area(), course.concern());
        return new ZoneLine(
                areaName(zone.area()),
                words.mm(zone.depthMm()),
                Integer.toString(zone.passes()),
                protocol.map(found -> found.endPoint().words()).orElse(""),
                protocol.flatMap(Protocol::depthMm)
                        .map(range -> range.words() + " mm")
                        .orElse(""),
                protocol.map(CourseForms::protocolSources).orElse(List.<SourceLine>of()));
    }

    private List<MapArea> map(Course course) {
        return course.zones().stream()
                .map(zone -> new MapArea(zone.area(), areaName(zone.area()), true, false, words.mm(zone.depthMm())))
                .toList();
    }

    private String numbing(Course course) {
        return switch (course.numbing()) {
            case Numbing.None none -> words.t("plan.numbing.none");
            case Numbing.Cream cream ->
                words.t(
                        "plan.numbing.planned",
                        desk.atlas()
                                .findAnaesthetic(cream.product())
                                .map(found -> found.name())
                                .orElse(cream.product()),
                        cream.strength(),
                        words.number(cream.grams()),
                        words.number(cream.areaCm2()),
                        cream.minutes());
        };
    }

    private LabelPanel label(Client client, Course course) {
        Atlas atlas = desk.atlas();
        Optional<Device> device = atlas.findDevice(course.device());
        Optional<Concern> concern = atlas.findConcern(course.concern());
        if (device.isEmpty() || concern.isEmpty()) return LabelPanel.UNKNOWN;
        PlannedFor whom = PlannedFor.of(client, desk.today());
        return LabelPanel.of(CourseLabel.of(atlas, device.get(), concern.get(), course.zones(), whom), words);
    }

    private List<CoursePage.OrderLine> orders(Course course) {
        return desk.room().orders().ofCourse(course.id()).stream()
                .map(this::order)
                .toList();
    }

    CoursePage.OrderLine order(PrescriberOrder order) {
        return new CoursePage.OrderLine(
                order.prescriber(),
                order.registration(),
                words.day(order.since()),
                words.day(order.until()),
                order.scope(),
                order.holdsOn(desk.today()));
    }

    private List<CoursePage.VersionLine> versions(Course course) {
        return desk.room().courses().versions(course.id()).stream()
                .map(version -> new CoursePage.VersionLine(
                        version.provenance().version(),
                        stateWord(version),
                        String.join(
                                ", ",
                                version.zones().stream()
                                        .map(zone -> areaName(zone.area()) + " " + words.mm(zone.depthMm()))
                                        .toList()),
                        desk.signed(
                                version.provenance().author(),
                                version.provenance().at()),
                        version.provenance().reason()))
                .toList();
    }
}
