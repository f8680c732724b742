package fibril.clinic.plan;

import fibril.clinic.people.Client;
import fibril.forecast.Comparison;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks the skin model about a course. A help, not a gate: it answers with a reason rather than fail. */
public interface ForecastOf {

    Forecast of(Client client, ZonePlan plan, Care care, LocalDate today);

    /** Plans side by side, the first being the one that others are held against; none when the model cannot say. */
    Optional<Comparison> compare(Client client, List<ZonePlan> plans, LocalDate today);

    /** A page that answers while somebody moves a dial, or a plan that is saved, asks quickly; what is printed with care. */
    enum Care {
        QUICK,
        FULL
    }
}
