package fibril.clinic.booking;

import fibril.atlas.AfterCarePhase;
import fibril.atlas.Atlas;
import fibril.atlas.DepthClass;
import java.time.LocalDate;

/**
 * How many days a session stays away from what a client has planned. The figures are the atlas's: the wait of the rule
 * about a fresh tan, the time without strong sun, and the week in which the skin still shows the needling.
 */
public record EventDistances(int afterSunDays, int beforeSunDays, int beforeBigDayDays) {

    private static final String TAN_RULE = "tan";
    private static final String SUN_TIME = "strongSun";
    private static final String SHOWING_PHASE = "d4_7";
    private static final int HOURS = 24;

    public static EventDistances of(Atlas atlas) {
        int showing = atlas.afterCarePhases().stream()
                .filter(phase -> phase.id().equals(SHOWING_PHASE))
                .mapToInt(AfterCarePhase::toHours)
                .max()
                .orElse(0);
        return new EventDistances(
                atlas.screeningRule(TAN_RULE).waiting().days().orElse(0),
                days(atlas.afterCareTime(SUN_TIME).hours(DepthClass.DEEP)),
                days(showing));
    }

    private static int days(int hours) {
        return (hours + HOURS - 1) / HOURS;
    }

    /** The first day that is far enough counts as far enough. */
    public boolean isTooNear(ClientEvent event, LocalDate session) {
        return switch (event.kind()) {
            case SUN ->
                session.isBefore(event.until().plusDays(afterSunDays))
                        && event.from().isBefore(session.plusDays(beforeSunDays));
            case BIG_DAY ->
                !session.isAfter(event.until()) && event.from().isBefore(session.plusDays(beforeBigDayDays));
        };
    }
}
