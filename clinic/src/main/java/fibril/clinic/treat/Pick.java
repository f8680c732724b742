package fibril.clinic.treat;

import java.util.List;

/** Whether a cartridge or gel may be used in a session. */
public sealed interface Pick {

    record Taken(UsedLot used) implements Pick {}

    /** The values go with the message. */
    record Refused(String messageKey, List<Object> values) implements Pick {
        public Refused {
            values = List.copyOf(values);
        }
    }

    static Refused refused(String messageKey, Object... values) {
        return new Refused(messageKey, List.of(values));
    }
}
