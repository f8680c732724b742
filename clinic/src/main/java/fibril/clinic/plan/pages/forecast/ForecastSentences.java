package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.clinic.plan.Forecast;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.web.Words;
import fibril.forecast.Expectation;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import fibril.forecast.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said before any chart is shown: one plain sentence, never a promise, and then what it leaves open. */
final class ForecastSentences {

    private static final int MONTH = 30;
    private static final double TOO_FEW = 50;

    private final Words words;
    private final Figures figures;

    ForecastSentences(Words words) {
        this.words = words;
        this.figures = new Figures(words);
    }

    /** The first line for every kind of answer. */
    String first(Forecast forecast, ZonePlan plan, Atlas atlas) {
        return switch (forecast) {
            case Forecast.Expected expected -> first(expected.expectation().outcome(), plan, atlas);
            case Forecast.Refused refused -> first(refused.refusals());
            case Forecast.NotAvailable none -> words.t(none.why().messageKey());
        };
    }

    String first(List<Refusal> refusals) {
        return words.t("forecast.refused", refusals(refusals).getFirst());
    }

    String first(Outcome outcome, ZonePlan plan, Atlas atlas) {
        return switch (outcome) {
            case Outcome.NoForecast none -> words.t("forecast.noForecast", none.why());
            case Outcome.OnScale on ->
                verdict(on, plan)
                        .map(point -> chance(point, scaleName(on.scale(), atlas), monthOf(point)))
                        .orElseGet(() -> words.t("forecast.none.failed"));
        };
    }

    private String chance(Outcome.Point point, String scale, int month) {
        Interval chance = point.chanceOfOneGrade();
        boolean agree = Figures.people(chance.p05()) == Figures.people(chance.p95());
        return agree
                ? words.t("forecast.sentence.close", figures.inTen(chance.p50()), scale, month)
                : words.t(
                        "forecast.sentence",
                        figures.inTen(chance.p50()),
                        scale,
                        month,
                        figures.endInTen(chance.p05()),
                        figures.endInTen(chance.p95()));
    }

    /** What follows the first line: one person's range, and that nobody is promised anything. */
    List<String> then(Forecast forecast, ZonePlan plan, Atlas atlas) {
        return switch (forecast) {
            case Forecast.NotAvailable none -> List.of(words.t("forecast.goOn"));
            case Forecast.Refused refused -> then(refused.refusals());
            case Forecast.Expected expected -> then(expected.expectation(), plan, atlas);
        };
    }

    List<String> then(List<Refusal> refusals) {
        List<String> lines = new ArrayList<>(refusals(refusals).stream().skip(1).toList());
        lines.add(words.t("forecast.refused.then"));
        return lines;
    }

    private List<String> then(Expectation expectation, ZonePlan plan, Atlas atlas) {
        List<String> lines = new ArrayList<>();
        switch (expectation.outcome()) {
            case Outcome.NoForecast none -> lines.add(words.t("forecast.noForecast.then"));
            case Outcome.OnScale on ->
                verdict(on, plan).ifPresent(point -> {
                    lines.add(onePerson(on, point, atlas));
                    lines.add(words.t("forecast.promise"));
                });
        }
        if (expectation.trust().learned() > 0) lines.add(own(expectation.trust()));
        return lines;
    }

    /** That this person's results were learned from, and how much of the model's range they leave. */
    private String own(Expectation.Trust trust) {
        return words.t(
                trust.effective() < TOO_FEW ? "forecast.own.few" : "forecast.own",
                trust.learned(),
                trust.known(),
                Math.round(trust.effective()));
    }

    private String onePerson(Outcome.OnScale on, Outcome.Point point, Atlas atlas) {
        Scale.Direction direction =
                atlas.findScale(on.scale()).map(Scale::direction).orElse(Scale.Direction.NONE);
        String key = point.change().contains(0) ? "forecast.onePerson.noChange" : "forecast.onePerson";
        return words.t(key, figures.change(point.change(), direction));
    }

    /** The point nearest to the month the plan is judged in. */
    static Optional<Outcome.Point> verdict(Outcome.OnScale on, ZonePlan plan) {
        int day = plan.verdictMonth() * MONTH;
        return on.points().stream().min(Comparator.comparingInt(point -> Math.abs(point.day() - day)));
    }

    static int monthOf(Outcome.Point point) {
        return Math.round(point.day() / (float) MONTH);
    }

    private List<String> refusals(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> words.t("forecast.refusal", field(refusal.field()), refusal.given(), refusal.allowed()))
                .toList();
    }

    /** Our word for a field of the model's, or for the part it belongs to; the model's own where we have none. */
    private String field(String name) {
        String whole = name.replaceAll("\\[.*", "");
        return Stream.of(whole, whole.replaceAll("\\..*", ""))
                .map(part -> "forecast.field." + part)
                .filter(words::has)
                .findFirst()
                .map(words::t)
                .orElse(name);
    }

    static String scaleName(String scale, Atlas atlas) {
        return atlas.findScale(scale).map(Scale::name).orElse(scale);
    }
}
