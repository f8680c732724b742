package fibril.clinic.followup.pages;

import fibril.clinic.web.Mark;

/** One due thing in a list. {@code born} is empty unless somebody else has the same name; so is what is not known. */
public record DueRow(
        String name,
        String clientHref,
        String born,
        String phone,
        String what,
        Mark mark,
        String window,
        String contact,
        String practitioner,
        String doText,
        String doHref,
        String itemHref) {}
