package fibril.clinic.plan;

import fibril.clinic.people.Client;
import fibril.forecast.Measured;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** What was measured of a client so far. Asked by a forecast; a later room knows. */
public interface OwnResults {

    /** Where the client stands on a scale before a new course: the newest figure on record. */
    OptionalDouble standing(Client client, String scale, String item, LocalDate today);

    /** Results of earlier courses that a forecast may learn from. */
    List<Measured> learned(Client client, LocalDate today);
}
