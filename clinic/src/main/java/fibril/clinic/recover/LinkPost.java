package fibril.clinic.recover;

import fibril.clinic.people.Client;
import java.time.Instant;
import java.util.UUID;

/** Sends a client the address of her own page, where she agreed to be written to. The room of messages does. */
public interface LinkPost {

    /** Whether it can be sent to her, with the way it would go or the reason why not, in words. */
    record Offer(boolean possible, String text) {}

    Offer offer(Client client);

    /** The address itself is not kept. */
    void send(ClientLink link, String address, UUID author, Instant now);
}
