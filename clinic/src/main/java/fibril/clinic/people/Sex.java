package fibril.clinic.people;

/** As the skin model and the screening need it. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
