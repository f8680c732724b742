package fibril.atlas;

/** A letter or approval that a finding asks for: from whom, for what, and how many days it holds. */
public record Paper(String from, String forWhat, int validDays) {

    public Paper {
        Checks.text("from", from);
        Checks.text("forWhat", forWhat);
        Checks.above("validDays", validDays, 0);
    }
}
