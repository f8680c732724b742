package fibril.clinic.treat;

/** Everything this room keeps. */
public record TreatRecords(
        Sessions sessions, Photographs photographs, Stock stock, Handpieces handpieces, SentForms sent) {}
