package fibril.clinic.message;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every message that was ever to be sent, and what became of it. */
public interface Outbox {

    /** Which messages a sender can hand over now. */
    record Able(Set<Channel> channels, Set<MessageKind> kinds) {
        public Able {
            channels = Set.copyOf(channels);
            kinds = Set.copyOf(kinds);
        }
    }

    /** False where there is a message for this event already, whoever wrote it. */
    boolean add(Message message);

    Optional<Message> find(UUID id);

    /** Of these events those that have a message. */
    Set<String> known(Collection<String> events);

    /** Whose turn has come, alerts first, then in order of their turn. */
    List<UUID> atTurn(Instant now, Able able, int limit);

    /** Takes a waiting message for sending; of many who try at once one gets it. */
    Optional<Message> claim(UUID id, Instant now);

    /** What became of a claimed message. */
    void end(UUID id, DeliveryState state, String fault, Instant now);

    /** A claimed message did not go; it waits for another turn. */
    void postpone(UUID id, Instant turnAt, String fault);

    /** A message nobody has claimed waits for another turn. */
    void delay(UUID id, Instant turnAt);

    /** A message nobody has claimed goes somewhere else. */
    void readdress(UUID id, Destination to);

    /** A message nobody has claimed comes to nothing: cancelled, or given up. False where it was claimed meanwhile. */
    boolean drop(UUID id, DeliveryState state, String why, Instant now);

    boolean isAnyAbandoned(Instant claimedBefore);

    /** Those claimed before that moment whose sender is gone: each becomes what its kind asks for. How many they were. */
    int abandoned(Instant claimedBefore, String why, Instant now);

    /** Somebody wants it sent once more, after it was given up or perhaps sent. */
    boolean again(UUID id, Instant now);

    /** Somebody has seen that it did not arrive. */
    void seen(UUID id, UUID by, Instant now);

    /** Newest first. */
    List<Message> ofClient(UUID client);

    /** What was sent for one record, oldest first. */
    List<Message> about(UUID record);

    /** Given up or perhaps sent and not seen by anybody, newest first. */
    List<Message> unheeded();

    /** Waiting or being sent, by turn. */
    List<Message> underWay(int limit);

    /** How many should have gone before that moment and still wait. */
    int overdue(Instant before);

    /** Newest first, of everybody. */
    List<Message> latest(int limit);
}
