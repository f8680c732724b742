package fibril.clinic.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Every call and message about something due. */
public interface Contacts {

    void add(Contact contact);

    /** Newest first. */
    List<Contact> ofClient(UUID client);

    /** The newest about each occasion, of everybody. */
    List<Contact> latest();

    /** The newest about their occasion, in which this day was agreed; in order of time. */
    default List<Contact> agreedFor(LocalDate day) {
        return latest().stream()
                .filter(contact -> contact.outcome() == Contact.Outcome.AGREED_DAY)
                .filter(contact -> contact.agreedOn().filter(day::equals).isPresent())
                .toList();
    }
}
