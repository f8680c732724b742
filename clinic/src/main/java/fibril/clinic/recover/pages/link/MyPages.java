package fibril.clinic.recover.pages.link;

import fibril.atlas.RedFlag;
import fibril.atlas.Urgency;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Settings;
import fibril.clinic.recover.AfterCareSheet;
import fibril.clinic.recover.AfterCareSheet.Advice;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.ExpectedCheckIn;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.HerAppointments;
import fibril.clinic.recover.Judging;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.pages.RecoverWords;
import fibril.clinic.recover.pages.link.MyPage.Band;
import fibril.clinic.recover.pages.link.MyPage.Help;
import fibril.clinic.recover.pages.link.MyPage.Line;
import fibril.clinic.recover.pages.link.MyVisits.Visit;
import fibril.forecast.Interval;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a recovery into the words of the client's own page. */
@Component
public class MyPages {

    static final long WEEK_HOURS = 168;
    private static final int SOON = 6;

    private final CurrentAtlas atlas;
    private final Judging judging;
    private final HerAppointments booked;
    private final Settings settings;
    private final RecoverWords words;

    public MyPages(CurrentAtlas atlas, Judging judging, HerAppointments booked, Settings settings, RecoverWords words) {
        this.atlas = atlas;
        this.judging = judging;
        this.booked = booked;
        this.settings = settings;
        this.words = words;
    }

    MyPage of(Visit visit) {
        Recovery recovery = visit.recovery();
        Instant now = visit.now();
        AfterCareSheet sheet = AfterCareSheet.of(recovery.treated(), atlas.get());
        Optional<AfterCareSheet.Phase> phase =
                sheet.phases().stream().filter(one -> one.covers(now)).findFirst();
        long hour = recovery.treated().hoursAt(now);
        return new MyPage(
                visit.client().givenName(),
                hour < WEEK_HOURS
                        ? words.t("link.my.hour", Math.max(0, hour), WEEK_HOURS)
                        : words.t("link.my.day", hour / 24),
                words.t(
                        "link.my.since",
                        words.areas(recovery.treated().areas()),
                        words.moment(recovery.treated().endedAt())),
                hour < WEEK_HOURS ? new MyPage.Week(Math.max(0, hour), WEEK_HOURS) : null,
                help(),
                standing(recovery),
                ask(recovery),
                next(recovery),
                booked.of(visit.client().id(), now),
                phase.map(one -> one.facts().label()).orElse(""),
                phase.map(one -> one.normal().stream().map(Advice::text).toList())
                        .orElse(List.of()),
                lines(phase, AfterCareSheet.Phase::todo, advice -> isBegun(advice, now)),
                lines(phase, AfterCareSheet.Phase::avoid, advice -> isStillOn(advice, now)),
                soon(sheet, now),
                band(recovery, hour),
                calls(sheet, flag -> flag.urgency() == Urgency.EMERGENCY),
                calls(sheet, flag -> flag.urgency() != Urgency.EMERGENCY),
                recovery.told().reversed().stream()
                        .filter(CheckIn::isFromHome)
                        .map(told -> told(told, recovery))
                        .toList());
    }

    public Help help() {
        String phone = settings.get(Settings.PRACTICE_PHONE, "");
        return new Help(phone, Telephone.address(phone), settings.get(Settings.PRACTICE_EMERGENCY, ""));
    }

    /** That no more than so much is taken, with the number to ring, where there is one. */
    public String tooMany(String key, int taken) {
        String phone = help().phone();
        return words.t(key, taken, phone.isEmpty() ? 0 : 1, phone);
    }

    private List<MyPage.Standing> standing(Recovery recovery) {
        return recovery.open().stream()
                .sorted(Comparator.comparing(Flag::urgency))
                .map(flag -> new MyPage.Standing(
                        RecoverWords.mark(flag.urgency()),
                        words.rule(flag).sign(),
                        words.rule(flag).tellClient(),
                        flag.urgency() == Urgency.EMERGENCY))
                .toList();
    }

    private MyPage.@Nullable Ask ask(Recovery recovery) {
        return recovery.due().stream()
                .findFirst()
                .map(due -> new MyPage.Ask(
                        words.t("link.my.ask." + due.atHours()), "/my/check-ins/new?due=" + due.atHours()))
                .orElse(null);
    }

    private String next(Recovery recovery) {
        return recovery.expected().stream()
                .filter(one -> one.state() == ExpectedCheckIn.State.NOT_YET)
                .findFirst()
                .map(one -> words.t("link.my.next", words.moment(one.opensAt())))
                .orElse("");
    }

    private List<Line> lines(
            Optional<AfterCareSheet.Phase> phase,
            Function<AfterCareSheet.Phase, List<Advice>> part,
            Predicate<Advice> counts) {
        return phase.map(part).orElse(List.of()).stream()
                .filter(counts)
                .map(advice -> new Line(
                        advice.text(),
                        advice.until()
                                .map(until -> words.t("link.my.until", words.moment(until)))
                                .orElse("")))
                .toList();
    }

    private static boolean isBegun(Advice advice, Instant now) {
        return advice.from().filter(now::isBefore).isEmpty();
    }

    private static boolean isStillOn(Advice advice, Instant now) {
        return advice.until().filter(until -> !now.isBefore(until)).isEmpty();
    }

    /** What will be allowed next, soonest first. */
    private List<Line> soon(AfterCareSheet sheet, Instant now) {
        return sheet.allowed().stream()
                .filter(allowed -> now.isBefore(allowed.from()))
                .limit(SOON)
                .map(allowed -> new Line(allowed.time().label(), words.moment(allowed.from())))
                .toList();
    }

    private @Nullable Band band(Recovery recovery, long hour) {
        return judging.redness(recovery)
                .filter(expected -> hour <= Math.max(WEEK_HOURS, expected.p95()))
                .map(expected -> band(expected, hour))
                .orElse(null);
    }

    private Band band(Interval gone, long hour) {
        long middle = Math.round(gone.p50());
        long to = Math.round(gone.p95());
        return new Band(
                Math.max(WEEK_HOURS, to),
                Math.round(gone.p05()),
                middle,
                to,
                Math.max(0, hour),
                words.t("link.my.band.says", words.t("link.my.hours", middle), words.t("link.my.hours", to)),
                hour > to ? words.t("link.my.band.past") : "",
                words.t("link.my.band.rests"));
    }

    private List<Line> calls(AfterCareSheet sheet, Predicate<RedFlag> wanted) {
        return sheet.callUs().stream()
                .filter(wanted)
                .map(flag -> new Line(
                        flag.sign(),
                        words.t("recover.sheet.call." + flag.urgency().name())))
                .toList();
    }

    private MyPage.Told told(CheckIn told, Recovery recovery) {
        return new MyPage.Told(
                words.moment(told.at()),
                words.after(recovery.treated().hoursAt(told.at())),
                "/my/check-ins/" + told.id());
    }
}
