package fibril.forecast;

import java.util.List;

/**
 * The hours after one session of a plan.
 *
 * @param barrierNormalHours until water loss through the skin is near normal again
 * @param channelsClosedHours until the needle channels are closed
 * @param rednessGoneHours until redness is below 0.5 on the score from 0 to 4
 * @param waterLoss relative to intact skin, by hour
 * @param redness score from 0 to 4, by hour
 */
public record Recovery(
        Interval barrierNormalHours,
        Interval channelsClosedHours,
        Interval rednessGoneHours,
        List<HourInterval> waterLoss,
        List<HourInterval> redness) {

    public Recovery {
        waterLoss = List.copyOf(waterLoss);
        redness = List.copyOf(redness);
    }
}
