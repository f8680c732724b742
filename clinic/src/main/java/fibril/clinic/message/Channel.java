package fibril.clinic.message;

/** The ways out of the house. */
public enum Channel {
    EMAIL,
    SMS
}
