package fibril.clinic.practice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What this practice has set for itself, by name. Older values stay readable. */
public interface Settings {

    Optional<String> find(String name);

    void set(String name, String content, UUID author, Instant at);

    /** The one way for a page: written where something differs, and noted with what stood and what stands. */
    default void change(Audit audit, SettingChange change, UUID author, Instant at) {
        if (change.before().equals(change.after())) return;
        set(change.name(), change.after(), author, at);
        audit.record(at, author, "change", "setting", change.name(), change.words());
    }

    default String get(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    /** Names used by more than one room. */
    String PRACTICE_NAME = "practice.name";

    String PRACTICE_PHONE = "practice.phone";
    /** Street and town, as clients and their calendars are told. */
    String PRACTICE_PLACE = "practice.place";

    String PRACTICE_EMERGENCY = "practice.emergency";
    String PRACTICE_ZONE = "practice.zone";
    /** Where clients reach this practice from outside. */
    String PUBLIC_ADDRESS = "practice.publicAddress";
    /** Who must have a second factor: the name of a {@link SecondFactorRule}. */
    String SECOND_FACTOR = "practice.secondFactor";
    /** What assistants read: the name of an {@link AssistantsRead}. */
    String ASSISTANTS_READ = "practice.assistantsRead";
    /** Minutes without a touch after which a device signs its user off. */
    String IDLE_MINUTES = "practice.idleMinutes";

    /** Whether a password opens the practice beside the sign-in service: ON or OFF. */
    String PASSWORDS = "practice.passwords";
    /** When the key was last changed: milliseconds, set by the console. */
    String KEY_CHANGED = "practice.keyChanged";
    /** The clinic's own file over the atlas as it was last written by a page: its SHA-256. */
    String OVERLAY = "practice.overlay";

    /** Long ago where it never was. */
    static Instant keyChanged(Settings settings) {
        return Instant.ofEpochMilli(Long.parseLong(settings.get(KEY_CHANGED, "0")));
    }

    static int idleMinutes(Settings settings) {
        return Integer.parseInt(settings.get(IDLE_MINUTES, "30"));
    }
}
