package fibril.clinic.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every call and message about something due. */
public interface Contacts {

    void add(Contact contact);

    /** Newest first. */
    List<Contact> ofClient(UUID client);

    /** The newest about each occasion of these clients, in order of time. */
    List<Contact> latestOf(Collection<UUID> clients);

    /** The newest about their occasion, in which this day was agreed; in order of time. */
    List<Contact> agreedFor(LocalDate day);
}
