package fibril.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.forecast.calibrate.Calibrated;
import fibril.forecast.link.LinkGroup;
import fibril.forecast.link.ScaleLink;
import fibril.skin.ensemble.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Learns from what was measured of one person: particles whose person would have come out like that count for more. */
final class PersonFit {

    private final Atlas atlas;
    private final Calibrated calibrated;
    private final int threads;
    private final double[] logs;
    private final List<Refusal> ignored = new ArrayList<>();
    private int learned;

    PersonFit(Atlas atlas, Calibrated calibrated, int threads) {
        this.atlas = atlas;
        this.calibrated = calibrated;
        this.threads = threads;
        this.logs = new double[calibrated.count()];
    }

    void learn(Measured measured) {
        Plan asked = measured.plan();
        Plan plan = new Plan(
                asked.person(),
                asked.area(),
                asked.concern(),
                new Baseline(measured.scale(), measured.baseline()),
                asked.device(),
                asked.depthMm(),
                asked.passes(),
                asked.sessionDays().stream()
                        .filter(day -> day <= measured.day())
                        .toList(),
                Math.max(1, measured.day()));
        switch (Resolution.of(plan, atlas)) {
            case Resolution.Refused(List<Refusal> refusals) -> ignored.addAll(refusals);
            case Resolution.Resolved resolved -> weigh(measured, resolved);
        }
    }

    private void weigh(Measured measured, Resolution.Resolved resolved) {
        Optional<ScaleLink> link =
                LinkGroup.ofConcern(resolved.plan().concern()).flatMap(group -> ScaleLink.of(group, measured.scale()));
        Scale scale = atlas.scale(measured.scale());
        boolean onScale = scale.range()
                .filter(range -> measured.value() >= range.min() && measured.value() <= range.max())
                .isPresent();
        if (link.isEmpty() || !onScale || measured.day() < 1) {
            ignored.add(new Refusal(
                    "measured",
                    measured.scale() + " " + measured.value() + " on day " + measured.day(),
                    link.isEmpty() ? "a scale this concern is forecast on" : "a value of the scale after day 0"));
            return;
        }
        int[] all = IntStream.range(0, calibrated.count()).toArray();
        Healed healed = Healed.of(resolved, calibrated, all, threads);
        Baseline baseline = new Baseline(measured.scale(), measured.baseline());
        Outcomes.OnOneScale seen = new Outcomes.OnOneScale(healed, link.get(), baseline, scale);
        double change = link.get().kind() == ScaleLink.Kind.QUARTERS
                ? measured.value()
                : measured.value() - measured.baseline();
        for (int i = 0; i < logs.length; i++) logs[i] += seen.logLikelihood(i, measured.day(), change);
        learned++;
    }

    int learned() {
        return learned;
    }

    Weights weights() {
        return Weights.ofLogs(logs);
    }

    List<Refusal> ignored() {
        return ignored;
    }
}
