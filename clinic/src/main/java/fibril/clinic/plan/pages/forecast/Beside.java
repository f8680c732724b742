package fibril.clinic.plan.pages.forecast;

import fibril.clinic.web.Choice;
import java.util.List;

/** The forecast of one zone beside the form of its course; {@code zones} are empty where there is none to choose. */
public record Beside(ForecastPanel panel, List<Choice> zones, String shown) {
    public Beside {
        zones = List.copyOf(zones);
    }
}
