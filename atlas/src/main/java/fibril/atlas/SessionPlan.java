package fibril.atlas;

/** How many sessions sources give, and how many a new plan proposes. */
public record SessionPlan(int min, int max, int proposed) {

    public SessionPlan {
        if (!(min >= 1 && min <= proposed && proposed <= max)) {
            throw new IllegalArgumentException("sessions go up from 1, was " + min + ", " + proposed + ", " + max);
        }
    }

    public String words() {
        return min == max ? Integer.toString(min) : min + "–" + max;
    }
}
