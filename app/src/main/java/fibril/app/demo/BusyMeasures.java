package fibril.app.demo;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Rater;
import fibril.clinic.measure.Score;
import fibril.clinic.measure.Scoring;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was measured in the busy practice: better at the end than at the beginning, more or less. */
final class BusyMeasures {

    private final BusyChance chance;
    private final Atlas atlas;

    BusyMeasures(BusyChance chance, Atlas atlas) {
        this.chance = chance;
        this.atlas = atlas;
    }

    void measure(Course course, Occasion occasion, LocalDate day, UUID rater, Instant at, BusyWriting out) {
        for (Scale scale :
                atlas.scalesFirstFor(course.concern()).stream().limit(2).toList()) {
            if (occasion == Occasion.BASELINE && scale.use().ratesChange()) continue;
            Measurement measured = measured(course, scale, occasion, day, rater, at);
            out.measurements.add(measured);
            out.event(at, rater, "add", "measurement", measured.id());
        }
    }

    private Measurement measured(Course course, Scale scale, Occasion occasion, LocalDate day, UUID rater, Instant at) {
        Map<String, Double> items = new HashMap<>();
        for (Scale.Item item : scale.items()) items.put(item.id(), figure(item, occasion));
        LocalDate against =
                course.provenance().at().atZone(java.time.ZoneOffset.UTC).toLocalDate();
        return new Measurement(
                chance.id(),
                course.client(),
                course.id(),
                scale.id(),
                scale.version(),
                scale.direction(),
                occasion,
                day,
                new Rater.StaffMember(rater),
                false,
                "",
                scale.use().ratesChange() && against.isBefore(day) ? against : null,
                items,
                Scoring.score(scale, items) instanceof Score.Scored scored ? scored.totalOrNull() : null,
                "",
                "",
                atlas.version(),
                Provenance.first(rater, at));
    }

    private double figure(Scale.Item item, Occasion occasion) {
        if (!item.options().isEmpty()) return chance.of(item.options()).value();
        int steps = (int) Math.floor((item.max() - item.min()) / item.step() + 1e-9);
        int most = occasion == Occasion.BASELINE ? steps : Math.max(1, steps * 2 / 3);
        return item.min() + chance.between(0, most + 1) * item.step();
    }
}
