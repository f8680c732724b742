package fibril.clinic.practice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What this practice has set for itself, by name. Older values stay readable. */
public interface Settings {

    Optional<String> find(String name);

    void set(String name, String content, UUID author, Instant at);

    default String get(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    /** Names used by more than one room. */
    String PRACTICE_NAME = "practice.name";

    String PRACTICE_PHONE = "practice.phone";
    String PRACTICE_EMERGENCY = "practice.emergency";
    String PRACTICE_ZONE = "practice.zone";
    /** Minutes without a touch after which a device signs its user off. */
    String IDLE_MINUTES = "practice.idleMinutes";
    /** Reasons the clinic gives often, one a line, for one tap when a finding is overridden. */
    String CONSULT_PHRASES = "consult.override.phrases";
}
