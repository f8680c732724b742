package fibril.clinic.people;

/** The stages of care in the order a client walks them. */
public enum Corridor {
    PEOPLE,
    CONSULT,
    PLAN,
    TREAT,
    RECOVER,
    MEASURE,
    FOLLOWUP
}
