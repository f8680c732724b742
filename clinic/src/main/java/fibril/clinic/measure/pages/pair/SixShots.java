package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.Sittings;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographView;
import java.time.LocalDate;
import java.util.List;

/** What one client's photographs of one view and one day are, as two sittings; the oldest first. */
record SixShots(Chosen chosen, List<Photograph> photographs, Sittings sittings) {

    record Chosen(PhotographView view, LocalDate day) {}

    SixShots {
        photographs = List.copyOf(photographs);
    }

    boolean areEnough() {
        return photographs.size() >= 2 * Sittings.SHOTS;
    }
}
