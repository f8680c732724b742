package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Atlas;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Forecast;
import fibril.clinic.plan.ForecastOf;
import fibril.clinic.plan.KeptForecast;
import fibril.clinic.plan.KeptForecast.Said;
import fibril.clinic.plan.KeptForecasts;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.web.Words;
import fibril.forecast.Expectation;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what was expected with every version of a course, and says it again later. */
@Component
public class KeptForecastLines {

    private static final int MONTH = 30;

    private final ForecastOf forecasts;
    private final KeptForecasts kept;
    private final CurrentAtlas atlas;
    private final ForecastSentences sentences;
    private final Words words;

    public KeptForecastLines(ForecastOf forecasts, KeptForecasts kept, CurrentAtlas atlas, Words words) {
        this.forecasts = forecasts;
        this.kept = kept;
        this.atlas = atlas;
        this.sentences = new ForecastSentences(words);
        this.words = words;
    }

    /** One zone's forecast as it was kept: the sentence, and when and on what it was made. */
    public record Line(String zone, String said, String made) {}

    /** Forecasts every zone of this version; what could not be forecast is kept with its reason. */
    public void keep(Client client, Course course, LocalDate today) {
        for (PlannedZone zone : course.zones()) {
            ZonePlan plan = ZonePlan.of(course, zone);
            Forecast forecast = forecasts.of(client, plan, ForecastOf.Care.QUICK, today);
            kept.add(new KeptForecast(
                    course.id(),
                    course.provenance().version(),
                    zone.area(),
                    course.provenance().author(),
                    course.provenance().at(),
                    said(forecast, plan),
                    rests(forecast)));
        }
    }

    private Said said(Forecast forecast, ZonePlan plan) {
        return switch (forecast) {
            case Forecast.Expected(Expectation expected) ->
                new Said.Expected(
                        expected.outcome(),
                        expected.collagen().stream()
                                .filter(day -> day.day() % MONTH == 0)
                                .toList(),
                        expected.recovery().rednessGoneHours(),
                        expected.recovery().barrierNormalHours(),
                        expected.warnings());
            case Forecast.Refused refused -> new Said.Nothing(sentences.first(forecast, plan, atlas.get()));
            case Forecast.NotAvailable none -> new Said.Nothing(sentences.first(forecast, plan, atlas.get()));
        };
    }

    private static KeptForecast.Rests rests(Forecast forecast) {
        return forecast instanceof Forecast.Expected(Expectation expected)
                ? new KeptForecast.Rests(
                        expected.atlasVersion(),
                        expected.modelVersion(),
                        expected.trust().draws(),
                        expected.trust().effective())
                : new KeptForecast.Rests("", "", 0, 0);
    }

    /** Of the newest version; empty when the course was written before forecasts were kept. */
    public List<Line> of(Course course) {
        Atlas facts = atlas.get();
        return kept.ofCourse(course.id()).stream()
                .filter(one -> course.zone(one.area()).isPresent())
                .map(one ->
                        line(one, ZonePlan.of(course, course.zone(one.area()).orElseThrow()), facts))
                .toList();
    }

    private Line line(KeptForecast one, ZonePlan plan, Atlas facts) {
        String said = switch (one.said()) {
            case Said.Nothing none -> none.reason();
            case Said.Expected expected -> sentences.first(expected.outcome(), plan, facts);
        };
        String made = one.rests().draws() == 0
                ? words.t("forecast.kept.asked", words.day(one.at()))
                : words.t(
                        "forecast.kept.made",
                        words.day(one.at()),
                        ForecastPanels.shortened(one.rests().atlasVersion()),
                        ForecastPanels.shortened(one.rests().modelVersion()));
        return new Line(facts.findArea(one.area()).map(area -> area.name()).orElse(one.area()), said, made);
    }
}
