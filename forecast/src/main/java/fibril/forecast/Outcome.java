package fibril.forecast;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rater would see, on the scale of this concern, or why nobody can say. */
public sealed interface Outcome {

    /**
     * @param scale id in the atlas
     * @param item part of the scale that is meant, empty where the whole counts
     * @param evidence what the numbers rest on, in words
     */
    record OnScale(String scale, String item, String evidence, List<Point> points) implements Outcome {

        private static final int MONTH_DAYS = 30;

        public OnScale {
            points = List.copyOf(points);
        }

        /** Those of whole months, for tables; the others are for curves. */
        public List<Point> monthly() {
            return points.stream()
                    .filter(point -> point.day() % MONTH_DAYS == 0)
                    .toList();
        }
    }

    record NoForecast(String why) implements Outcome {}

    /**
     * Change from before the first session, in the scale's units.
     *
     * @param change for one person: differs from the study mean by who they are, who rates and how well
     * @param studyMean mean of a new study of such people: its own raters and ways included
     * @param chanceOfOneGrade share of such people who gain a grade or more; the interval runs over studies
     */
    record Point(
            int day,
            Interval change,
            Interval studyMean,
            Interval chanceOfOneGrade,
            @Nullable Relative relativeOrNull) {

        /** Where the scale has a zero. */
        public Optional<Relative> relative() {
            return Optional.ofNullable(relativeOrNull);
        }
    }

    /** The same changes as fractions of where the person, or the study, began. */
    record Relative(Interval change, Interval studyMean) {}
}
