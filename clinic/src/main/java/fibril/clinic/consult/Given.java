package fibril.clinic.consult;

import java.time.LocalDate;
import java.util.UUID;

/** An answer as it was given: on which day of the practice's calendar, written down by whom. */
public record Given(Answer answer, LocalDate on, UUID writtenBy) {}
