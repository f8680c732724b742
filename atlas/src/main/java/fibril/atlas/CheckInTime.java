package fibril.atlas;

import java.util.List;

/** When the clinic asks, and what. */
public record CheckInTime(String id, String label, int atHours, List<CheckInQuestion> asks, boolean photograph) {

    public CheckInTime {
        Checks.id("check-in", id);
        Checks.text("label", label);
        Checks.above("atHours", atHours, 0);
        asks = List.copyOf(asks);
    }
}
