package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.LabelCheck;
import fibril.atlas.Sex;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Words;
import fibril.forecast.CrossSection;
import fibril.forecast.DayInterval;
import fibril.forecast.Expectation;
import fibril.forecast.HourInterval;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import fibril.forecast.Person;
import fibril.forecast.Plan;
import fibril.forecast.Recovery;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Answers a model might give, with simple curves in place of a skin. */
final class Expectations {

    static final Atlas ATLAS = Atlas.load();
    static final Words WORDS = new Words(new Messages(Locale.UK), ZoneOffset.UTC);
    static final ZonePlan CHEEKS =
            new ZonePlan("acne_scars", "skinpen_precision", new PlannedZone("cheeks", 1.5, 4), 4, 30);

    private static final List<Integer> SESSIONS = List.of(0, 30, 60, 90);
    private static final int HORIZON = 365;

    private Expectations() {}

    static Interval around(double middle, double spread) {
        return new Interval(middle - spread, middle, middle + spread);
    }

    /** Lower is better on this scale: the change falls to −0.9 and lies between −1.9 and 0.1 for one person. */
    static Outcome.OnScale onScale(Interval chance) {
        return new Outcome.OnScale(
                "gb_qual",
                "",
                "uncontrolled series and two small controlled trials",
                IntStream.rangeClosed(0, HORIZON / 30)
                        .mapToObj(month -> point(month * 30, chance))
                        .toList());
    }

    private static Outcome.Point point(int day, Interval chance) {
        double share = 1 - Math.exp(-day / 70.0);
        return new Outcome.Point(
                day,
                new Interval(-1.9 * share, -0.9 * share, 0.1 * share),
                new Interval(-1.4 * share, -0.9 * share, -0.4 * share),
                chance,
                null);
    }

    static Expectation with(Outcome outcome) {
        return with(outcome, Expectation.Trust.ofAll(400, 2000));
    }

    static Expectation with(Outcome outcome, Expectation.Trust trust) {
        return new Expectation(
                new Plan(
                        new Person(34, Sex.FEMALE, Fitzpatrick.IV),
                        "cheeks",
                        "acne_scars",
                        null,
                        "skinpen_precision",
                        1.5,
                        4,
                        SESSIONS,
                        HORIZON),
                days(0.28),
                days(-0.05),
                recovery(),
                outcome,
                new LabelCheck.OnLabel(
                        ATLAS.device("skinpen_precision").indications().getFirst()),
                List.of("gravest", "grave", "less grave", "small"),
                List.of(),
                picture(),
                trust,
                "a".repeat(64),
                "prior-1");
    }

    private static List<DayInterval> days(double gain) {
        return IntStream.rangeClosed(0, HORIZON)
                .mapToObj(day -> new DayInterval(day, collagen(day, gain)))
                .toList();
    }

    private static Interval collagen(int day, double gain) {
        double middle = 1;
        for (int session : SESSIONS) {
            if (day < session) continue;
            int since = day - session;
            middle += gain / 4 * (1 - Math.exp(-since / 18.0)) * Math.exp(-since / 420.0)
                    - 0.012 * Math.exp(-since / 9.0);
        }
        double spread = Math.abs(middle - 1);
        return new Interval(middle - 0.9 * spread - 0.01, middle, middle + 1.2 * spread + 0.01);
    }

    private static Recovery recovery() {
        List<HourInterval> loss = IntStream.rangeClosed(0, 56)
                .mapToObj(i -> i * 6)
                .map(hour -> new HourInterval(
                        hour,
                        new Interval(
                                1 + 2.0 * Math.exp(-hour / 14.0),
                                1 + 2.6 * Math.exp(-hour / 20.0),
                                1 + 3.4 * Math.exp(-hour / 32.0))))
                .toList();
        List<HourInterval> redness = IntStream.rangeClosed(0, 56)
                .mapToObj(i -> i * 6)
                .map(hour -> new HourInterval(
                        hour,
                        new Interval(
                                1.8 * Math.exp(-hour / 20.0),
                                2.4 * Math.exp(-hour / 32.0),
                                3.1 * Math.exp(-hour / 55.0))))
                .toList();
        return new Recovery(
                new Interval(30, 52, 96), new Interval(5, 12, 26), new Interval(24, 49.6, 101), loss, redness);
    }

    private static CrossSection picture() {
        double epidermis = 0.1;
        double dermis = 1.5;
        double[] from = {0, 0.2, 0.5, 1.0};
        double[] to = {0.2, 0.5, 1.0, 1.5};
        double[] hurt = {0.42, 0.34, 0.16, 0.01};
        return new CrossSection(
                epidermis,
                dermis,
                1.5,
                new Interval(0.45, 0.9, 1.35),
                new Interval(5, 13.6, 24),
                new Interval(0.2, 0.37, 0.6),
                IntStream.rangeClosed(0, 30)
                        .mapToObj(i -> epidermis + i * 0.05)
                        .map(z -> new CrossSection.DepthInterval(z, share(z)))
                        .toList(),
                IntStream.range(0, 4)
                        .mapToObj(k -> new CrossSection.Slab(
                                epidermis + from[k],
                                epidermis + to[k],
                                around(hurt[k], hurt[k] * 0.4),
                                IntStream.rangeClosed(0, HORIZON)
                                        .mapToObj(day -> slabDay(day, hurt[k]))
                                        .toList()))
                        .toList());
    }

    private static Interval share(double depthMm) {
        double middle = 0.45 / (1 + Math.exp((depthMm - 0.9) / 0.12));
        return new Interval(middle * 0.5, middle, Math.min(1, middle * 1.7));
    }

    private static CrossSection.Day slabDay(int day, double hurt) {
        double three = 0;
        double one = 0;
        double mature = 0;
        for (int session : SESSIONS) {
            if (day < session) continue;
            int since = day - session;
            three += hurt * 0.16 * (since / 12.0) * Math.exp(1 - since / 40.0) / 3;
            one += hurt * 0.2 * (1 - Math.exp(-since / 40.0)) * Math.exp(-since / 300.0);
            mature += -hurt * 0.12 * Math.exp(-since / 260.0) + hurt * 0.1 * (1 - Math.exp(-since / 150.0));
        }
        return new CrossSection.Day(day, three, one, mature);
    }
}
