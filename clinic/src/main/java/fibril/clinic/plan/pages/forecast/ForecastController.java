package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Atlas;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Forecast;
import fibril.clinic.plan.ForecastOf;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The forecast of one course, zone by zone, with the skin in section. */
@Controller
@MayRead
public class ForecastController {

    private final CourseAtHand course;
    private final ForecastOf forecasts;
    private final ForecastPanels panels;
    private final Sections sections;
    private final Explanations explanations;
    private final Words words;
    private final Clock clock;

    public ForecastController(
            CourseAtHand course,
            ForecastOf forecasts,
            ForecastPanels panels,
            Sections sections,
            Explanations explanations,
            Words words,
            Clock clock) {
        this.course = course;
        this.forecasts = forecasts;
        this.panels = panels;
        this.sections = sections;
        this.explanations = explanations;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/clients/{client}/courses/{id}/forecast")
    public Reply show(@PathVariable UUID client, @PathVariable UUID id, Form form) {
        Optional<CourseAtHand.Found> found = course.find(client, id);
        if (found.isEmpty()) return Reply.notFound();
        return course.zone(found.get().course(), form.typed("area"))
                .map(zone -> Reply.page("plan/forecast/forecast", page(found.get(), zone)))
                .orElseGet(Reply::notFound);
    }

    private ForecastPage page(CourseAtHand.Found found, PlannedZone zone) {
        Client client = found.client();
        Atlas atlas = course.atlas();
        ZonePlan plan = ZonePlan.of(found.course(), zone);
        Forecast forecast = forecasts.of(client, plan, ForecastOf.Care.FULL, LocalDate.now(clock));
        ForecastPanel panel = panels.panel(forecast, plan, atlas);
        String base = "/clients/" + client.id() + "/courses/" + found.course().id();
        return new ForecastPage(
                course.head(client),
                words.t("forecast.title", course.concern(found.course()), panel.zone()),
                course.inWords(plan),
                zones(found.course(), zone, base),
                panel,
                forecast instanceof Forecast.Expected expected
                        ? sections.view(
                                expected.expectation(),
                                panel.zone(),
                                client.skinType().orElse(3))
                        : null,
                others(found, zone, base),
                explanations.of(atlas),
                base,
                base + "/comparison?area=" + zone.area(),
                "/clients/" + client.id() + "/evidence");
    }

    private List<ForecastPage.Other> others(CourseAtHand.Found found, PlannedZone here, String base) {
        return found.course().zones().stream()
                .filter(zone -> !zone.equals(here))
                .map(zone -> {
                    ZonePlan plan = ZonePlan.of(found.course(), zone);
                    Forecast forecast = forecasts.of(found.client(), plan, ForecastOf.Care.FULL, LocalDate.now(clock));
                    return new ForecastPage.Other(
                            panels.panel(forecast, plan, course.atlas()), course.inWords(plan), address(base, zone));
                })
                .toList();
    }

    private static String address(String base, PlannedZone zone) {
        return base + "/forecast?area=" + zone.area();
    }

    /** One link for each zone, and none where there is nothing to choose. */
    private List<ForecastPage.ZoneLink> zones(Course of, PlannedZone here, String base) {
        if (of.zones().size() == 1) return List.of();
        return of.zones().stream()
                .map(zone ->
                        new ForecastPage.ZoneLink(course.areaName(zone.area()), address(base, zone), zone.equals(here)))
                .toList();
    }
}
