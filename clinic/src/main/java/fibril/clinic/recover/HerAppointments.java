package fibril.clinic.recover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is booked for a client, as her own page shows it. The calendar knows. */
public interface HerAppointments {

    /** In order of time; what is over is not there. */
    List<Line> of(UUID client, Instant now);

    /** One appointment in words; the file puts it into her own calendar. */
    record Line(String when, String what, String where, String file) {}
}
