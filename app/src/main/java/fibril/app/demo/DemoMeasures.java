package fibril.app.demo;

import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Rater;
import fibril.clinic.measure.Score;
import fibril.clinic.measure.Scoring;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What was measured at the beginning and at the end of the made-up courses. */
@Component
@ConditionalOnProperty("fibril.demo")
class DemoMeasures {

    private final Measurements measurements;
    private final CurrentAtlas atlas;

    DemoMeasures(Measurements measurements, CurrentAtlas atlas) {
        this.measurements = measurements;
        this.atlas = atlas;
    }

    void measure(Story story, Course course, Occasion occasion, int daysAgo, UUID rater, Calendar days) {
        String column = occasion == Occasion.BASELINE ? "baseline" : "verdict";
        if (!story.has(column)) return;
        Scale scale = atlas.get().scale(story.text("scale"));
        Map<String, Double> items = new HashMap<>();
        for (String item : story.text(column).split(";", -1)) {
            String[] parts = item.split("=", 2);
            items.put(parts[0], Double.valueOf(parts[1]));
        }
        measurements.add(new Measurement(
                UUID.randomUUID(),
                course.client(),
                course.id(),
                scale.id(),
                scale.version(),
                scale.direction(),
                occasion,
                days.day(daysAgo),
                new Rater.StaffMember(rater),
                false,
                "",
                null,
                items,
                Scoring.score(scale, items) instanceof Score.Scored scored ? scored.totalOrNull() : null,
                "",
                "",
                atlas.get().version(),
                Provenance.first(rater, days.at(daysAgo, 10, 50))));
    }
}
