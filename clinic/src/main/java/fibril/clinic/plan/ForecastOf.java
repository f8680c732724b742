package fibril.clinic.plan;

import fibril.clinic.people.Client;
import java.time.LocalDate;

/** Asks the skin model about a course. A help, not a gate: it answers NotAvailable rather than fail. */
public interface ForecastOf {

    Forecast of(Client client, Course course, LocalDate today);
}
