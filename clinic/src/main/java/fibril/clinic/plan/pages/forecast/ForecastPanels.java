package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Source;
import fibril.clinic.plan.Forecast;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.plan.pages.forecast.ForecastPanel.Fact;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import fibril.forecast.Expectation;
import fibril.forecast.Outcome;
import fibril.forecast.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the panel of one zone's forecast. */
@Component
public class ForecastPanels {

    private static final int UNKNOWNS = 3;
    private static final int GRAVEST = 3;

    private final Words words;
    private final ForecastSentences sentences;
    private final ForecastCharts charts;
    private final RecoveryHours hours;
    private final Figures figures;

    public ForecastPanels(Words words) {
        this.words = words;
        this.sentences = new ForecastSentences(words);
        this.charts = new ForecastCharts(words);
        this.hours = new RecoveryHours(words);
        this.figures = new Figures(words);
    }

    public ForecastPanel panel(Forecast forecast, ZonePlan plan, Atlas atlas) {
        String zone = atlas.findArea(plan.zone().area())
                .map(area -> area.name())
                .orElse(plan.zone().area());
        return new ForecastPanel(
                zone,
                sentences.first(forecast, plan, atlas),
                sentences.then(forecast, plan, atlas),
                forecast instanceof Forecast.Expected,
                forecast instanceof Forecast.Expected(Expectation expectation) ? rest(expectation, atlas) : null);
    }

    /** What was typed lies outside what can be planned at all, so the model was not asked. */
    public ForecastPanel refused(String zone, List<Refusal> refusals) {
        return new ForecastPanel(zone, sentences.first(refusals), sentences.then(refusals), false, null);
    }

    private ForecastPanel.Rest rest(Expectation expectation, Atlas atlas) {
        List<ChartPart> parts = new ArrayList<>();
        if (expectation.outcome() instanceof Outcome.OnScale on) parts.add(charts.outcome(on, expectation, atlas));
        parts.add(charts.collagen(expectation));
        return new ForecastPanel.Rest(
                parts,
                List.of(hours.redness(expectation), hours.barrier(expectation)),
                facts(expectation),
                expectation.outcome() instanceof Outcome.OnScale on ? on.evidence() : "",
                expectation.sources().stream().map(ForecastPanels::source).toList(),
                expectation.warnings().stream().limit(GRAVEST).toList(),
                unknown(expectation.warnings()),
                words.t("forecast.trust", expectation.trust().draws()),
                words.t(
                        "forecast.versions",
                        shortened(expectation.atlasVersion()),
                        shortened(expectation.modelVersion())));
    }

    /** The model names its gravest doubts first; what is never known follows. */
    private List<String> unknown(List<String> warnings) {
        return Stream.concat(
                        warnings.stream().skip(GRAVEST),
                        IntStream.rangeClosed(1, UNKNOWNS).mapToObj(number -> words.t("forecast.unknown." + number)))
                .toList();
    }

    private List<Fact> facts(Expectation expectation) {
        return List.of(
                new Fact(
                        words.t("forecast.fact.redness"),
                        figures.times(expectation.recovery().rednessGoneHours())),
                new Fact(
                        words.t("forecast.fact.channels"),
                        figures.times(expectation.recovery().channelsClosedHours())),
                new Fact(
                        words.t("forecast.fact.barrier"),
                        figures.times(expectation.recovery().barrierNormalHours())));
    }

    private static SourceLine source(Source source) {
        return new SourceLine(source.what(), source.url(), source.weight().words(), "");
    }

    static String shortened(String version) {
        return version.length() > 12 ? version.substring(0, 12) : version;
    }
}
