package fibril.forecast;

/** Why a plan has no forecast: the field, what was given and what is allowed. */
public record Refusal(String field, String given, String allowed) {

    /** Such as {@code depthMm: was 3.0; allowed is 0 to 2.0, the cap for cheeks}. */
    public String words() {
        return field + ": was " + given + "; allowed is " + allowed;
    }
}
