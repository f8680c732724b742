package fibril.clinic.booking;

import java.util.Locale;

/** Whose time an appointment takes. */
public enum Holder {
    PRACTITIONER,
    ROOM,
    HANDPIECE,
    CLIENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
