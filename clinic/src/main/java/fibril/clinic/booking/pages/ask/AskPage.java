package fibril.clinic.booking.pages.ask;

import fibril.clinic.web.Form;

/** What /ask shows; {@code handedOut} is when, sealed. */
public record AskPage(Form form, String key, String handedOut, int keptDays, String phone) {}
