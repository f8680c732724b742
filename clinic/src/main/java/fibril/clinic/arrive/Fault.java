package fibril.clinic.arrive;

/** One cell that cannot be taken as it is. */
public record Fault(long line, String column, String value, String allowed) {

    private static final int LONGEST = 80;

    /** A cell may be of any length, and what is told must stay readable. */
    public Fault {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
