package fibril.clinic.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When and where the practice works: weeks, closed days and rooms. A new version of anything throws StaleVersion when it exists. */
public interface Timetable {

    void add(WorkingWeek week);

    Optional<WorkingWeek> weekOf(UUID staff);

    List<WorkingWeek> weeks();

    void add(Closure closure);

    Optional<Closure> closure(UUID id);

    /** Those that touch any of these days and were not withdrawn, in order. */
    List<Closure> closuresBetween(LocalDate from, LocalDate until);

    void add(TreatmentRoom room);

    Optional<TreatmentRoom> room(UUID id);

    /** By name; those in use first. */
    List<TreatmentRoom> rooms();
}
