package fibril.atlas;

/** How soon a raised flag must be dealt with. */
public enum Urgency {
    EMERGENCY("emergency: call an ambulance"),
    SAME_DAY("same day"),
    WITHIN_24_H("within 24 hours"),
    WITHIN_3_DAYS("within 3 days"),
    WITHIN_1_WEEK("within a week");

    private final String words;

    Urgency(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
