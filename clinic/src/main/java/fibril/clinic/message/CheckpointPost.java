package fibril.clinic.message;

import fibril.clinic.practice.Settings;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** Where checkpoints of the audit go by themselves, and how often. */
public record CheckpointPost(Destination to, Every every) {

    public static final String TO = "audit.checkpointTo";
    public static final String EVERY = "audit.checkpointEvery";

    /** The checkpoint of a quiet week says as much as another. */
    public enum Every {
        DAY,
        WEEK
    }

    /** Empty where the owner has set no address. */
    public static Optional<CheckpointPost> of(Settings settings) {
        return address(settings.get(TO, "")).map(to -> new CheckpointPost(to, every(settings)));
    }

    public static Every every(Settings settings) {
        return Every.valueOf(settings.get(EVERY, Every.WEEK.name()));
    }

    /** Mail alone carries so many letters that look like none. */
    public static Optional<Destination> address(String typed) {
        return Destination.read(typed).filter(to -> to.channel() == Channel.EMAIL);
    }

    /** One for a day, or for a week from Monday on; another for another address. */
    public String eventOn(LocalDate today) {
        String when = switch (every) {
            case DAY -> today.toString();
            case WEEK ->
                "%d-W%02d"
                        .formatted(today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        };
        return "checkpoint:" + when + ":" + Integer.toHexString(to.address().hashCode());
    }
}
