package fibril.clinic.message.pages;

import fibril.clinic.web.Mark;

/** One message as lists show it, with what it said. {@code again} and {@code seen} are where forms go, empty where there is nothing to do. */
public record MessageLine(
        String id,
        String when,
        String kind,
        String to,
        String client,
        String clientHref,
        Mark mark,
        String state,
        String subject,
        String text,
        String again,
        String seen) {}
