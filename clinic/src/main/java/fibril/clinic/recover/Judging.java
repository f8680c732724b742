package fibril.clinic.recover;

import fibril.atlas.Atlas;
import fibril.clinic.plan.KeptForecasts;
import fibril.forecast.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a check-in says about every red flag, by the atlas and by the forecast of redness where there is one. */
public final class Judging {

    private final KeptForecasts forecasts;
    private final Supplier<Atlas> atlas;

    public Judging(KeptForecasts forecasts, Supplier<Atlas> atlas) {
        this.forecasts = forecasts;
        this.atlas = atlas;
    }

    public List<Sign> signs(Recovery recovery, CheckIn checkIn) {
        Atlas facts = atlas.get();
        RedFlags flags = new RedFlags(
                facts.redFlags(),
                facts.checkInQuestions(),
                recovery.treated(),
                redness(recovery).orElse(null));
        return flags.judge(recovery.told(), checkIn);
    }

    /** Hours until redness is gone; empty where the model was not asked about what was then really done. */
    public Optional<Interval> redness(Recovery recovery) {
        return ExpectedRedness.of(recovery, forecasts.ofCourse(recovery.course().id()));
    }
}
