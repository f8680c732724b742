package fibril.clinic.treat.pages;

import fibril.clinic.consult.DayQuestions;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.Readiness;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.SafetyStop;
import fibril.clinic.plan.SafetyStops;
import fibril.clinic.practice.Settings;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.Uncleaned;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Notice;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the page before a session: what stops first, then the questions, then the tray. */
@Component
class Starting {

    private final TreatDesk desk;
    private final SafetyStops safety;
    private final DayQuestions questions;
    private final HandpieceLines lines;
    private final Settings settings;

    Starting(TreatDesk desk, SafetyStops safety, DayQuestions questions, HandpieceLines lines, Settings settings) {
        this.desk = desk;
        this.safety = safety;
        this.questions = questions;
        this.lines = lines;
        this.settings = settings;
    }

    TypedDay day(Client client, Course course) {
        LocalDate today = desk.today();
        return new TypedDay(
                questions.of(client, new HashSet<>(course.areas()), Set.of(course.concern()), today),
                today,
                desk.words());
    }

    List<Notice> stops(Client client, Course course, UUID operator) {
        List<Notice> stops = new ArrayList<>();
        for (SafetyStop stop : safety.of(client, course, operator, desk.today())) {
            stops.add(new Notice(Mark.STOP, Told.text(desk.words(), stop.messageKey(), stop.values()), stop.href()));
        }
        return stops;
    }

    /** What may have changed and was not answered today. */
    List<Notice> unanswered(Client client, Course course) {
        return desk.readinessToday(client, course).unanswered().stream()
                .map(judged -> new Notice(
                        Mark.UNANSWERED,
                        desk.words()
                                .t("treat.day.missing", judged.finding().rule().condition()),
                        "/clients/" + client.id() + "/screening"))
                .toList();
    }

    /** Where an uncleaned handpiece is a stop, it is asked which one it is before the first pass, and not after. */
    void checkHandpiece(Form form, Tools tools, boolean cleanedNow) {
        if (Uncleaned.of(settings) != Uncleaned.STOP) return;
        boolean any = desk.records().handpieces().all().stream()
                .anyMatch(piece -> piece.inUse() && piece.device().equals(tools.device()));
        if (tools.handpiece().isEmpty() && any && form.error("handpiece") == null) {
            form.problem("handpiece", "treat.tools.whichHandpiece");
        }
        if (!cleanedNow && isUncleaned(tools)) form.problem("handpiece", "treat.tools.uncleaned");
    }

    /** In an open session another one is taken up as clean as the first; what a closed one says is what was done. */
    void checkOtherHandpiece(Form form, Session before, Tools tools) {
        boolean other =
                before.isOpen() && !tools.handpiece().equals(before.tools().handpiece());
        if (other && Uncleaned.of(settings) == Uncleaned.STOP && isUncleaned(tools)) {
            form.problem("handpiece", "treat.tools.otherUncleaned");
        }
    }

    private boolean isUncleaned(Tools tools) {
        return tools.handpiece()
                .filter(desk.records().handpieces()::isUncleaned)
                .isPresent();
    }

    StartPage page(Client client, Course course, UUID operator, Form form, String key, boolean fresh) {
        Words words = desk.words();
        int number = number(course);
        return new StartPage(
                desk.head(client),
                form,
                key,
                "/clients/" + client.id() + "/sessions",
                course.id().toString(),
                Told.text(words, "treat.start.title", number),
                words.t(
                        "treat.start.plan",
                        desk.concernName(course.concern()),
                        desk.deviceName(course.device()),
                        Integer.toString(number),
                        Integer.toString(course.sessions())),
                stops(client, course, operator),
                cautions(client, course, number),
                course.zones().stream()
                        .map(zone -> words.t(
                                "treat.start.zone",
                                desk.areaName(zone.area()),
                                words.mm(zone.depthMm()),
                                zone.passes()))
                        .toList(),
                day(client, course).shown(form),
                ToolsPart.of(form, fresh, course.device(), Optional.empty(), shelf()),
                desk.today().toString());
    }

    ToolsPart.Shelf shelf() {
        return new ToolsPart.Shelf(desk.records(), lines, desk.today(), desk.words());
    }

    private List<Notice> cautions(Client client, Course course, int number) {
        List<Notice> cautions = new ArrayList<>();
        Readiness readiness = desk.readiness(client, course);
        if (number > course.sessions()) {
            String plan = "/clients/" + client.id() + "/courses/" + course.id();
            String text = Told.text(desk.words(), "treat.start.beyond", course.sessions());
            cautions.add(new Notice(Mark.RAISED, text, plan));
        }
        String screening = "/clients/" + client.id() + "/screening";
        cautions.addAll(desk.leftOut(client, course));
        for (Judged caution : readiness.cautions()) {
            if (caution.drawsAvoidZone()) continue;
            cautions.add(new Notice(Mark.RAISED, caution.finding().rule().condition(), screening));
        }
        if (readiness.noAnaesthetic()) {
            cautions.add(new Notice(Mark.RAISED, desk.words().t("treat.numbing.forbidden"), screening));
        }
        return cautions;
    }

    /** Sessions that were called off leave no gap in the count. */
    int number(Course course) {
        return (int) desk.records().sessions().ofCourse(course).stream()
                        .filter(Session::isNeedled)
                        .count()
                + 1;
    }
}
