package fibril.clinic.plan.pages;

import fibril.clinic.plan.Course;
import fibril.clinic.plan.ForecastOf;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.plan.pages.CourseFormPage.ZoneFields;
import fibril.clinic.plan.pages.forecast.Beside;
import fibril.clinic.plan.pages.forecast.ForecastPanel;
import fibril.clinic.plan.pages.forecast.ForecastPanels;
import fibril.clinic.web.Choice;
import fibril.forecast.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The forecast of a plan while it is being typed: of the zone that was chosen, as soon as its numbers can be read. */
@Component
public class TypedForecasts {

    private final Desk desk;
    private final ForecastOf forecasts;
    private final ForecastPanels panels;

    public TypedForecasts(Desk desk, ForecastOf forecasts, ForecastPanels panels) {
        this.desk = desk;
        this.forecasts = forecasts;
        this.panels = panels;
    }

    /** The numbers of a course as they stand in its form. */
    record Typed(List<ZoneFields> zones, String sessions, String spacingDays) {}

    /** @param shown the area whose forecast is wanted; the first zone where it is none of them */
    Beside of(CourseForms.Chosen chosen, Typed typed, String shown) {
        if (typed.zones().isEmpty()) return new Beside(incomplete(""), List.of(), "");
        ZoneFields zone = typed.zones().stream()
                .filter(one -> one.area().equals(shown))
                .findFirst()
                .orElse(typed.zones().getFirst());
        List<Choice> others = typed.zones().size() == 1
                ? List.of()
                : typed.zones().stream()
                        .map(one -> Choice.of(one.area(), one.name()))
                        .toList();
        return new Beside(panel(chosen, typed, zone), others, zone.area());
    }

    private ForecastPanel panel(CourseForms.Chosen chosen, Typed typed, ZoneFields zone) {
        boolean missing = Stream.of(
                        chosen.concern(),
                        chosen.device(),
                        zone.depth(),
                        zone.passes(),
                        typed.sessions(),
                        typed.spacingDays())
                .anyMatch(String::isEmpty);
        if (missing) return incomplete(zone.name());
        Reading reading = new Reading();
        double depthMm = reading.number("depthMm", zone.depth(), zone.step(), zone.most());
        int passes = reading.whole("passes", zone.passes(), PlannedZone.MOST_PASSES);
        int sessions = reading.whole("sessions", typed.sessions(), Course.MOST_SESSIONS);
        int spacing = reading.whole("spacingDays", typed.spacingDays(), Course.WIDEST_SPACING_DAYS);
        if (!reading.refusals.isEmpty()) return panels.refused(zone.name(), reading.refusals);
        ZonePlan plan = new ZonePlan(
                chosen.concern(), chosen.device(), new PlannedZone(zone.area(), depthMm, passes), sessions, spacing);
        return panels.panel(
                forecasts.of(chosen.client(), plan, ForecastOf.Care.QUICK, desk.today()), plan, desk.atlas());
    }

    private ForecastPanel incomplete(String zone) {
        return new ForecastPanel(zone, desk.words().t("forecast.none.incomplete"), List.of(), false, null);
    }

    /** Reads numbers as typed; what no plan can have is refused in the words of the model. */
    private static final class Reading {

        final List<Refusal> refusals = new ArrayList<>();

        /** The model itself judges what lies above {@code most}, and says why; it is told here for what it never gets. */
        double number(String field, String typed, String least, String most) {
            double value = parsed(typed);
            if (value > 0 && value <= PlannedZone.DEEPEST_MM) return value;
            refusals.add(new Refusal(field, typed, least + " to " + most + " mm"));
            return Double.NaN;
        }

        int whole(String field, String typed, int most) {
            double value = parsed(typed);
            if (value >= 1 && value <= most && value == Math.rint(value)) return (int) value;
            refusals.add(new Refusal(field, typed, "1 to " + most));
            return 0;
        }

        private static double parsed(String typed) {
            try {
                return Double.parseDouble(typed.replace(',', '.'));
            } catch (NumberFormatException notANumber) {
                return Double.NaN;
            }
        }
    }
}
