package fibril.clinic.consult;

import java.time.LocalDate;
import java.util.Set;

/**
 * What was done to a client elsewhere. {@code rule} is the screening rule that counts days from it, empty when none
 * does; {@code area} is empty when it was not one area.
 */
public record EarlierTreatment(String rule, String what, String area, LocalDate on) {

    public EarlierTreatment {
        if (what.isBlank()) throw new IllegalArgumentException("an earlier treatment says what it was");
    }

    /** Where nothing is known of the place, it may have been here. */
    public boolean touched(Set<String> areas) {
        return area.isEmpty() || areas.isEmpty() || areas.contains(area);
    }
}
