package fibril.clinic.message;

import fibril.clinic.people.Client;
import fibril.clinic.practice.Provenance;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How a client agreed to be written to, and which kinds of message she wants no more. */
public record ContactWish(UUID client, Way way, Set<MessageKind> stopped, Provenance provenance) {

    public enum Way {
        EMAIL,
        SMS,
        NEITHER
    }

    public ContactWish {
        stopped = Set.copyOf(stopped);
    }

    /** Where a message of this kind goes; nowhere if she did not agree, stopped it, or has no such address. */
    public Optional<Destination> destination(Client to, MessageKind kind) {
        if (stopped.contains(kind)) return Optional.empty();
        return switch (way) {
            case EMAIL -> Destination.read(to.email()).filter(found -> found.channel() == Channel.EMAIL);
            case SMS -> Destination.sms(to.phone());
            case NEITHER -> Optional.empty();
        };
    }

    public ContactWish stopping(MessageKind kind, Provenance next) {
        Set<MessageKind> more = EnumSet.of(kind);
        more.addAll(stopped);
        return new ContactWish(client, way, more, next);
    }
}
