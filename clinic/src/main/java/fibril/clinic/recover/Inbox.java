package fibril.clinic.recover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Check-ins that clients typed themselves, until somebody who treats has read them. */
public interface Inbox {

    /** As they were sent, oldest first. */
    List<CheckIn> unread();

    /** Only the first reader is kept. */
    void read(UUID checkIn, UUID reader, Instant now);
}
