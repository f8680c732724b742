package fibril.skin.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.needling.Injury;
import fibril.skin.needling.NeedleField;
import fibril.skin.needling.NeedlingParameters;
import fibril.skin.needling.NeedlingSetting;
import fibril.skin.needling.Site;
import fibril.skin.needling.Tool;
import org.junit.jupiter.api.Test;

/** Feature under test: needling and healing together, against the table of the specification. */
class TrialRunTest {

    private static final int[] DAYS = {30, 90, 150, 180, 365};

    /** The trial run had s = 0.126 in the top slab where the exact integral is 0.125; hence up to 0.0007. */
    @Test
    void reproducesTheTableOfTheSpecification() {
        for (String[] row : Published.rows("trial-run.csv")) {
            HealingCourse course = course(Double.parseDouble(row[0]), Double.parseDouble(row[1]));
            for (int i = 0; i < DAYS.length; i++) {
                double collagen =
                        row[2].equals("upper") ? course.upperCollagen(DAYS[i]) : course.wholeCollagen(DAYS[i]);
                assertThat(collagen)
                        .as("age %s, %s mm, %s, day %d", row[0], row[1], row[2], DAYS[i])
                        .isCloseTo(Double.parseDouble(row[3 + i]), within(0.0007));
            }
        }
    }

    private static HealingCourse course(double age, double depthMm) {
        Site face = new Site(0.0998, 1.5);
        Tool pen = new Tool.Pen(12, 116.7, 8, 30, 0.115, 1.0);
        Injury injury =
                new NeedleField(new NeedlingSetting(pen, face, depthMm, 4), NeedlingParameters.typical()).injury();
        SkinCase skin = SkinCase.sameEachSession(HealingParameters.medians(age), face.slabs(), injury.doses(), 4);
        return HealingCourse.of(Schedule.onDays(new int[] {0, 30, 60, 90}, 365), skin, Tolerance.FINE);
    }
}
