package fibril.clinic.booking.pages;

/** Somebody who waits. {@code bookHref} leads to the form with her wish filled in. */
public record WaitingLine(
        String id, String name, String href, String phone, String what, String note, String bookHref) {}
