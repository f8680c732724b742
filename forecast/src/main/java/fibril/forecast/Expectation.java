package fibril.forecast;

import fibril.atlas.LabelCheck;
import fibril.atlas.Source;
import java.util.List;

/**
 * What to expect of a course.
 *
 * @param collagen upper dermis relative to the same person untreated, every day from 0 to the horizon
 * @param elastin likewise
 * @param recovery hours after one session
 * @param warnings what this forecast does not know, or what speaks against the plan
 * @param picture numbers for drawings
 * @param trust what stands behind the intervals
 */
public record Expectation(
        Plan plan,
        List<DayInterval> collagen,
        List<DayInterval> elastin,
        Recovery recovery,
        Outcome outcome,
        LabelCheck label,
        List<String> warnings,
        List<Source> sources,
        CrossSection picture,
        Trust trust,
        String atlasVersion,
        String modelVersion) {

    public Expectation {
        collagen = List.copyOf(collagen);
        elastin = List.copyOf(elastin);
        warnings = List.copyOf(warnings);
        sources = List.copyOf(sources);
    }

    /**
     * @param draws how many answers of the model the intervals are made of
     * @param learned how many of this person's own results were learned from
     * @param effective how many of all {@code known} possible answers those results leave, by weight
     */
    public record Trust(int draws, int learned, double effective, int known) {

        /** Where nothing was learned, every answer still weighs the same. */
        public static Trust ofAll(int draws, int known) {
            return new Trust(draws, 0, known, known);
        }
    }
}
