package fibril.clinic.followup.pages;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.CheckInTime;
import fibril.atlas.Concern;
import fibril.atlas.RedFlag;
import fibril.atlas.ScreeningRule;
import fibril.clinic.followup.Cause;
import fibril.clinic.followup.Contact;
import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueKind;
import fibril.clinic.people.Client;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What due things are called, and where one goes to do them. */
@Component
public class DueWords {

    private final Words words;
    private final CurrentAtlas atlas;
    private final Clock clock;

    public DueWords(Words words, CurrentAtlas atlas, Clock clock) {
        this.words = words;
        this.atlas = atlas;
        this.clock = clock;
    }

    Words words() {
        return words;
    }

    String t(String key, Object... values) {
        return words.t(key, values);
    }

    String kind(DueKind kind) {
        return words.t("followup.kind." + kind.name());
    }

    /** An assistant reads what is to be arranged, and nothing of her health. */
    String what(Cause cause, boolean treats) {
        Atlas facts = atlas.get();
        return switch (cause) {
            case Cause.OpenFlag flag when treats -> words.t("followup.what.flag", sign(facts, flag.rule()));
            case Cause.OpenFlag flag -> kind(flag.kind());
            case Cause.ReportOwed report -> words.t("followup.what.report", sign(facts, report.rule()));
            case Cause.CheckInDue checkIn ->
                words.t(
                        checkIn.missed() ? "followup.what.checkIn.missed" : "followup.what.checkIn",
                        time(facts, checkIn.time()));
            case Cause.UnfinishedSession session -> words.t("followup.what.unfinished", session.number());
            case Cause.PatchToRead patch -> words.t("followup.what.patch", patch.product());
            case Cause.ConsentMissing consent -> withConcern("followup.what.consent", consent.concern(), treats);
            case Cause.LetterExpiring letter ->
                words.t("followup.what.letter", condition(facts, letter.rule()), words.day(letter.expiresOn()));
            case Cause.BaselineMissing baseline -> withConcern("followup.what.baseline", baseline.concern(), treats);
            case Cause.NextSession next -> {
                String text = words.t("followup.what.session", next.number(), next.planned());
                yield treats ? text + " – " + concern(next.concern()) : text;
            }
            case Cause.InterimLook look -> withConcern("followup.what.interim", look.concern(), treats);
            case Cause.Verdict verdict -> withConcern("followup.what.verdict", verdict.concern(), treats);
        };
    }

    private String withConcern(String key, String concern, boolean treats) {
        return treats ? words.t(key) + " – " + concern(concern) : words.t(key);
    }

    String concern(String id) {
        return atlas.get().findConcern(id).map(Concern::name).orElse(id);
    }

    String area(String id) {
        return atlas.get().findArea(id).map(Area::name).orElse(id);
    }

    static String sign(Atlas facts, String rule) {
        return facts.redFlags().stream()
                .filter(flag -> flag.id().equals(rule))
                .map(RedFlag::sign)
                .findFirst()
                .orElse(rule);
    }

    static String time(Atlas facts, String id) {
        return facts.checkInTimes().stream()
                .filter(time -> time.id().equals(id))
                .map(CheckInTime::label)
                .findFirst()
                .orElse(id);
    }

    private static String condition(Atlas facts, String rule) {
        return facts.findScreeningRule(rule).map(ScreeningRule::condition).orElse(rule);
    }

    /** When it is meant to be, and until when that is in time. */
    String window(DueItem item) {
        if (item.cause() instanceof Cause.OpenFlag flag) return age(item, flag);
        if (item.cause() instanceof Cause.NextSession next && next.settleFirst()) {
            return words.t("followup.window.settle", words.day(item.due()));
        }
        return switch (item.standing()) {
            case LATE -> words.t("followup.window.late", words.day(item.until()));
            case DUE ->
                item.until().equals(item.due())
                        ? words.t("followup.window.on", words.day(item.due()))
                        : words.t("followup.window.until", words.day(item.due()), words.day(item.until()));
            case AHEAD -> words.t("followup.window.from", words.day(item.due()));
        };
    }

    private String age(DueItem item, Cause.OpenFlag flag) {
        long days = ChronoUnit.DAYS.between(item.due(), LocalDate.now(clock));
        String key = item.isLate() ? "followup.window.flag.late" : "followup.window.flag";
        return words.t(key, words.t("followup.urgency." + flag.urgency().name()), words.day(item.due()), days);
    }

    Mark mark(DueItem item) {
        if (item.kind() == DueKind.FLAG) return Mark.FLAG;
        if (item.cause() instanceof Cause.NextSession next && next.settleFirst()) return Mark.UNANSWERED;
        return switch (item.standing()) {
            case LATE -> Mark.RAISED;
            case DUE -> Mark.DUE;
            case AHEAD -> Mark.WAIT;
        };
    }

    String contact(Contact contact) {
        String day = contact.agreedOn().map(words::day).orElse("");
        return words.t(
                "followup.contact.line",
                words.day(contact.at()),
                words.t("followup.way." + contact.way().name()),
                words.t("followup.outcome." + contact.outcome().name(), day).strip());
    }

    String doText(DueKind kind) {
        return words.t("followup.do." + kind.name());
    }

    static String href(DueItem item) {
        String client = address(item.client());
        return switch (item.cause()) {
            case Cause.OpenFlag flag -> "/flags/" + flag.flag();
            case Cause.ReportOwed report -> "/flags/" + report.flag();
            case Cause.CheckInDue checkIn ->
                "/sessions/" + checkIn.session() + "/check-ins/new?due=" + checkIn.atHours();
            case Cause.UnfinishedSession session -> client + "/sessions/" + session.session();
            case Cause.PatchToRead _ -> client + "/test-patches";
            case Cause.ConsentMissing consent -> client + "/consents/new?course=" + consent.course();
            case Cause.LetterExpiring _ -> client + "/screening";
            case Cause.NextSession next -> client + (next.settleFirst() ? "/screening" : "/sessions");
            case Cause.BaselineMissing _, Cause.InterimLook _, Cause.Verdict _ -> client + "/measurements";
        };
    }

    static String itemHref(DueItem item) {
        return address(item.client()) + "/due/" + item.cause().occasion();
    }

    static String address(UUID client) {
        return "/clients/" + client;
    }

    String born(Client client) {
        return words.t("followup.born", words.day(client.born()));
    }

    String day(LocalDate day) {
        return words.day(day);
    }
}
