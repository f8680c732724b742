package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Device;
import fibril.clinic.plan.Dial;
import fibril.clinic.plan.ForecastOf;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.plan.pages.forecast.ComparisonPage.Variant;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import fibril.forecast.Comparison;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One course beside two other ways of doing it. Nothing is written; whoever likes another plan corrects the course. */
@Controller
@MayRead
public class ComparisonController {

    private final CourseAtHand course;
    private final ForecastOf forecasts;
    private final Words words;
    private final Clock clock;

    public ComparisonController(CourseAtHand course, ForecastOf forecasts, Words words, Clock clock) {
        this.course = course;
        this.forecasts = forecasts;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/clients/{client}/courses/{id}/comparison")
    public Reply show(@PathVariable UUID client, @PathVariable UUID id, Form form) {
        Optional<CourseAtHand.Found> found = course.find(client, id);
        if (found.isEmpty()) return Reply.notFound();
        Optional<PlannedZone> zone = course.zone(found.get().course(), form.typed("area"));
        if (zone.isEmpty()) return Reply.notFound();
        ComparisonPage page = page(found.get(), zone.get(), form.labels("forecast.compare"));
        return form.isClean()
                ? Reply.page("plan/forecast/comparison", page)
                : Reply.refused("plan/forecast/comparison", page);
    }

    private ComparisonPage page(CourseAtHand.Found found, PlannedZone zone, Form form) {
        Atlas atlas = course.atlas();
        ZonePlan own = ZonePlan.of(found.course(), zone);
        List<ZonePlan> others = Variants.read(form, own);
        List<ZonePlan> plans = new ArrayList<>(List.of(own));
        plans.addAll(others);
        List<String> names = IntStream.rangeClosed(1, plans.size())
                .mapToObj(number -> words.t("forecast.compare.name", number))
                .toList();
        Optional<ComparisonRows> rows = forecasts
                .compare(found.client(), plans, LocalDate.now(clock))
                .map(comparison -> new ComparisonRows(words, atlas, plans, comparison));
        Optional<Comparison> compared = rows.map(ComparisonRows::comparison);
        Dial dial = atlas.findDevice(own.device()).map(Dial::of).orElse(Dial.UNKNOWN);
        String base =
                "/clients/" + found.client().id() + "/courses/" + found.course().id();
        return new ComparisonPage(
                course.head(found.client()),
                words.t("forecast.compare.title", course.concern(found.course()), course.areaName(zone.area())),
                base + "/comparison",
                zone.area(),
                words.number(deepest(atlas, own)),
                words.number(dial.step()),
                variants(form, others, names),
                form,
                names,
                rows.map(ComparisonRows::rows).orElse(List.of()),
                rows.flatMap(sides -> sides.chart(names)).map(this::part).orElse(null),
                compared.map(Comparison::notTested).orElse(List.of()),
                compared.isPresent() ? "" : words.t("forecast.none.failed"),
                base + "/forecast?area=" + zone.area());
    }

    private static double deepest(Atlas atlas, ZonePlan plan) {
        return atlas.findDevice(plan.device())
                .map(Device::pen)
                .map(pen -> pen.maxDepthMm().orElse(Variants.DEEPEST_MM))
                .orElse(Variants.DEEPEST_MM);
    }

    private ChartPart part(fibril.clinic.web.Chart chart) {
        return new ChartPart(chart.title(), words.t("forecast.compare.chart.lead"), chart, List.of(), List.of());
    }

    private List<Variant> variants(Form form, List<ZonePlan> others, List<String> names) {
        return IntStream.range(0, others.size())
                .mapToObj(i -> {
                    ZonePlan plan = others.get(i);
                    int number = i + 2;
                    return new Variant(
                            number,
                            names.get(i + 1),
                            typedOr(
                                    form,
                                    "depth-" + number,
                                    words.number(plan.zone().depthMm())),
                            typedOr(form, "sessions-" + number, Integer.toString(plan.sessions())),
                            typedOr(form, "spacing-" + number, Integer.toString(plan.spacingDays())));
                })
                .toList();
    }

    private static String typedOr(Form form, String field, String otherwise) {
        return form.typed(field).isEmpty() ? otherwise : form.typed(field);
    }
}
