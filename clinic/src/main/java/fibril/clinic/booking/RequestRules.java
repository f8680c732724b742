package fibril.clinic.booking;

import fibril.clinic.practice.Settings;
import java.time.Duration;

/** Whether strangers may ask for an appointment by form, and for how many days what they wrote is kept unanswered. */
public record RequestRules(boolean open, int keptDays) {

    public static final String OPEN = "requests.open";
    public static final String KEPT_DAYS = "requests.keptDays";
    public static final String YES = "yes";
    public static final int LONGEST_KEPT_DAYS = 90;

    private static final int USUAL_KEPT_DAYS = 28;

    public RequestRules {
        if (!(keptDays >= 1 && keptDays <= LONGEST_KEPT_DAYS)) {
            throw new IllegalArgumentException(
                    "requests are kept 1 to " + LONGEST_KEPT_DAYS + " days, was " + keptDays);
        }
    }

    public static RequestRules of(Settings settings) {
        return new RequestRules(
                settings.get(OPEN, "").equals(YES),
                Integer.parseInt(settings.get(KEPT_DAYS, Integer.toString(USUAL_KEPT_DAYS))));
    }

    public Duration kept() {
        return Duration.ofDays(keptDays);
    }
}
