package fibril.clinic.treat.pages;

import fibril.clinic.consult.Readiness;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Session;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Notice;
import fibril.clinic.web.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page a session is charted on, and what reads it back. */
@Component
class Charting {

    private static final List<PhotographMoment> IN_THE_ROOM = List.of(PhotographMoment.BEFORE, PhotographMoment.AFTER);

    private final TreatDesk desk;
    private final Starting starting;

    Charting(TreatDesk desk, Starting starting) {
        this.desk = desk;
        this.starting = starting;
    }

    Form filled(Session session) {
        return new Form(TypedChart.fields(session, desk.words()), desk.words()).labels("treat.chart");
    }

    /** What was typed, with one preset laid over it. */
    Form with(String preset, Form form, TreatDesk.Opened opened) {
        Map<String, String[]> fields = new HashMap<>();
        form.fields().forEach(field -> fields.put(field, form.all(field).toArray(String[]::new)));
        fields.putAll(zones(opened).filled(preset, form));
        if (preset.equals("planned") && form.typed("numbing").isEmpty()) {
            numbing(opened, form).planned().forEach((field, value) -> fields.put(field, new String[] {value}));
        }
        return new Form(fields, desk.words()).labels("treat.chart");
    }

    void checkHandpiece(Form form, Session before, TypedChart chart) {
        starting.checkOtherHandpiece(form, before, chart.tools());
    }

    TypedChart.Reader reader(TreatDesk.Opened opened, Form form) {
        return new TypedChart.Reader(desk, zones(opened), numbing(opened, form));
    }

    private Zones zones(TreatDesk.Opened opened) {
        Readiness readiness = desk.readiness(opened.client(), opened.course());
        return new Zones(
                desk.atlas(),
                opened.course(),
                opened.session(),
                last(opened),
                TreatDesk.avoided(readiness),
                desk.words());
    }

    private NumbingPart numbing(TreatDesk.Opened opened, Form form) {
        boolean forbidden = desk.readiness(opened.client(), opened.course()).noAnaesthetic();
        return NumbingPart.of(form, forbidden, desk.atlas(), opened.course(), desk.words());
    }

    /** The session before this one in its course; in a first session the client's last one of the same concern. */
    private Optional<Session> last(TreatDesk.Opened opened) {
        Session session = opened.session();
        return desk.records().sessions().ofClient(session.client()).stream()
                .filter(other -> other.startedAt().isBefore(session.startedAt()))
                .filter(other ->
                        !other.id().equals(session.id()) && !other.zones().isEmpty())
                .filter(other -> other.course().equals(session.course())
                        || desk.courses()
                                .find(other.course())
                                .filter(course ->
                                        course.concern().equals(opened.course().concern()))
                                .isPresent())
                .findFirst();
    }

    ChartPage page(TreatDesk.Opened opened, Form form, String key) {
        Session session = opened.session();
        Words words = desk.words();
        Zones zones = zones(opened);
        return new ChartPage(
                desk.head(opened.client()),
                form,
                key,
                TreatDesk.address(session),
                Told.text(words, session.isOpen() ? "treat.chart.title" : "treat.chart.correct", session.number()),
                words.t(
                        "treat.chart.lead",
                        desk.concernName(opened.course().concern()),
                        desk.deviceName(session.tools().device()),
                        words.moment(session.startedAt())),
                !session.isOpen(),
                Stream.concat(leftOver(session).stream(), desk.leftOut(opened.client(), opened.course()).stream())
                        .toList(),
                zones.rows(form),
                zones.has("last"),
                numbing(opened, form),
                ToolsPart.of(
                        form,
                        session.isOpen() && session.tools().lots().isEmpty() && form.isClean(),
                        session.tools().device(),
                        Optional.of(session),
                        starting.shelf()),
                TypedChart.REACTIONS.stream()
                        .map(id -> Choice.of(id, words.t("treat.reaction." + id)))
                        .toList(),
                IntStream.rangeClosed(0, 10)
                        .mapToObj(pain -> Choice.of(Integer.toString(pain), Integer.toString(pain)))
                        .toList(),
                photos(opened, Form.blank(words)),
                desk.today().toString());
    }

    /** What was asked and looked at before a session held for that day. */
    private Optional<Notice> leftOver(Session session) {
        Words words = desk.words();
        boolean begunToday = words.dayOf(session.startedAt()).equals(desk.today());
        return !session.isOpen() || !session.zones().isEmpty() || begunToday
                ? Optional.empty()
                : Optional.of(new Notice(
                        Mark.RAISED,
                        words.t("treat.chart.leftOver", words.day(session.startedAt())),
                        TreatDesk.address(session)));
    }

    PhotosPart photos(TreatDesk.Opened opened, Form form) {
        Words words = desk.words();
        List<Photograph> taken =
                desk.records().photographs().ofSession(opened.session().id());
        String address = TreatDesk.address(opened.session()) + "/photographs";
        return new PhotosPart(
                desk.mayPhotograph(opened.client()),
                form,
                address,
                address,
                IN_THE_ROOM.stream().map(moment -> moment(moment, taken)).toList(),
                Arrays.stream(PhotographView.values())
                        .map(view -> Choice.of(view.name(), words.t("treat.view." + view)))
                        .toList(),
                "/clients/" + opened.client().id() + "/consents");
    }

    private PhotosPart.Moment moment(PhotographMoment moment, List<Photograph> all) {
        Words words = desk.words();
        List<Photograph> taken =
                all.stream().filter(one -> one.moment() == moment).toList();
        Map<PhotographView, Long> counts = taken.stream()
                .collect(Collectors.groupingBy(
                        Photograph::view, () -> new EnumMap<>(PhotographView.class), Collectors.counting()));
        String views = counts.entrySet().stream()
                .map(one -> words.t("treat.photos.taken", words.t("treat.view." + one.getKey()), one.getValue()))
                .collect(Collectors.joining(", "));
        return new PhotosPart.Moment(
                moment.name(),
                words.t("treat.moment." + moment),
                taken.isEmpty() ? words.t("treat.photos.none") : views,
                taken.isEmpty());
    }
}
