package fibril.skin.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.skin.ensemble.Quantiles;
import fibril.skin.ensemble.SkinDraws;
import fibril.skin.needling.Injury;
import fibril.skin.needling.NeedleField;
import fibril.skin.needling.NeedlingSetting;
import fibril.skin.needling.Site;
import fibril.skin.needling.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * The three times against what studies report, without having been fitted to them: prior draws only. The page
 * docs/model/recovery.md carries this table, misses and all.
 */
class PublishedRecoveryTest {

    private static final SkinDraws DRAWS = SkinDraws.fromPriors(2026, 2000, 1);
    private static final Tool PEN = new Tool.Pen(12, 116.7, 8, 30, 0.115, 1.0);
    private static final Tool ROLLER = Tool.Roller.ofDrum(192, 20, 20, 0.125, 1.0);

    private record Row(
            String study,
            String what,
            Tool tool,
            double depthMm,
            double epidermisMm,
            double passes,
            double age,
            double fromHours,
            double toHours) {

        static Row of(String line) {
            String[] cell = line.split(",", -1);
            return new Row(
                    cell[0],
                    cell[2],
                    cell[3].equals("pen") ? PEN : ROLLER,
                    Double.parseDouble(cell[4]),
                    Double.parseDouble(cell[5]),
                    Double.parseDouble(cell[6]),
                    Double.parseDouble(cell[7]),
                    Double.parseDouble(cell[8]),
                    cell[9].isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(cell[9]));
        }

        ToDoubleFunction<RecoveryCourse> time() {
            return switch (what) {
                case "barrier" -> RecoveryCourse::hoursToNormalBarrier;
                case "channels" -> RecoveryCourse::hoursToClosedChannels;
                default -> RecoveryCourse::hoursToFadedRedness;
            };
        }

        Quantiles forecast() {
            double[] hours = new double[DRAWS.count()];
            for (int draw = 0; draw < hours.length; draw++) {
                NeedlingSetting setting = new NeedlingSetting(tool, new Site(epidermisMm, 1.2), depthMm, passes);
                Injury injury = new NeedleField(setting, DRAWS.needling(draw)).injury();
                Needled session = new Needled(0, depthMm, injury.breach(), injury.injured(0));
                hours[draw] = time().applyAsDouble(new RecoveryCourse(DRAWS.recovery(draw), age, List.of(session)));
            }
            return Quantiles.of(hours);
        }

        /** As it stands on the page. */
        String line() {
            Quantiles forecast = forecast();
            double middle = forecast.at(0.5);
            double low = forecast.at(0.05);
            double high = forecast.at(0.95);
            String verdict = middle >= fromHours && middle <= toHours
                    ? "median inside"
                    : high >= fromHours && low <= toHours ? "interval reaches it" : "MISS";
            String seen = toHours == Double.POSITIVE_INFINITY
                    ? "over " + whole(fromHours)
                    : fromHours == 0 ? "up to " + whole(toHours) : whole(fromHours) + "-" + whole(toHours);
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s (%s-%s) | %s |",
                    study,
                    what,
                    seen,
                    whole(middle),
                    whole(low),
                    whole(high),
                    verdict);
        }

        private static String whole(double hours) {
            return Long.toString(Math.round(hours));
        }
    }

    private static List<String> table() throws IOException {
        List<String> lines = new ArrayList<>();
        try (var in = PublishedRecoveryTest.class.getResourceAsStream("/published/recovery.csv")) {
            String text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).map(Row::of).map(Row::line).forEach(lines::add);
        }
        return lines;
    }

    @Test
    void standsOnThePageAsItCameOut() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "model", "recovery.md"));
        assertThat(table()).allSatisfy(line -> assertThat(page).contains(line));
    }

    @Test
    void reachesMostOfWhatWasSeen() throws IOException {
        assertThat(table()).filteredOn(line -> line.contains("MISS")).hasSizeLessThanOrEqualTo(3);
    }
}
