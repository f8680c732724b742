package fibril.clinic.booking;

import java.time.LocalDate;

/** Something that speaks against an appointment. What blocks cannot be booked; the rest has to be seen and accepted. */
public sealed interface Objection {

    default boolean blocks() {
        return switch (this) {
            case InThePast _, NotBefore _, TooSoon _, TooNearToNext _, Forbidden _ -> true;
            case OutsideHours _, Closed _, ScreeningOpen _, EventNear _, MoreThanPlanned _ -> false;
        };
    }

    record InThePast() implements Objection {}

    /** What screening waits for, by the condition of its rule, and the first allowed day. */
    record NotBefore(LocalDate day, String condition) implements Objection {}

    /** The skin rests from the session on {@code last}, held or booked, until {@code day}. */
    record TooSoon(LocalDate last, LocalDate day) implements Objection {}

    /** A session that is booked already would come too soon after this one. */
    record TooNearToNext(LocalDate next) implements Objection {}

    /** Nobody can override it. */
    record Forbidden(String condition) implements Objection {}

    record OutsideHours() implements Objection {}

    record Closed(String note) implements Objection {}

    /** Questions unanswered or findings not decided: booked in hope. */
    record ScreeningOpen(int count) implements Objection {}

    record EventNear(ClientEvent event) implements Objection {}

    /** The course has as many sessions held or booked as were planned. */
    record MoreThanPlanned(int planned) implements Objection {}
}
