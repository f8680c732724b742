package fibril.forecast.calibrate;

import fibril.atlas.Atlas;
import fibril.forecast.course.PossibleSkins;
import fibril.forecast.evidence.FitTable;
import fibril.forecast.link.LinkParameter;
import fibril.skin.ensemble.Dice;
import fibril.skin.fit.SmcSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** One run of the calibration: the posterior ensemble to keep, and the report on how well it does. */
public final class Calibration {

    private static final long SHUFFLE = 5;

    private final byte[] posterior;
    private final String report;

    private Calibration(byte[] posterior, String report) {
        this.posterior = posterior;
        this.report = report;
    }

    /**
     * How hard to work.
     *
     * @param particles of the fit to all studies
     * @param refitted particles where a study held out needs a fit of its own
     * @param kept particles in the ensemble that forecasts use
     * @param skins how many of the possible skins are tried; all but for a rehearsal
     */
    public record Effort(int particles, int refitted, int kept, int skins, long seed, int threads) {
        public Effort {
            if (!(kept >= 1 && kept <= particles)) throw new IllegalArgumentException("kept is " + kept);
            if (!(skins >= 1 && skins <= PossibleSkins.COUNT)) {
                throw new IllegalArgumentException("skins are 1 to " + PossibleSkins.COUNT + ", were " + skins);
            }
        }

        /** Minutes on two cores. */
        public static Effort usual() {
            return new Effort(2000, 600, 2000, PossibleSkins.COUNT, 20260722, 2);
        }
    }

    /** The same atlas and effort give the same bytes. {@code progress} is told a line now and then. */
    public static Calibration run(Atlas atlas, Effort effort, Consumer<String> progress) {
        FitTable table = FitTable.of(atlas);
        progress.accept(table.rows().size() + " rows of " + table.studies().size() + " studies are in the fit");
        ArmGains gains = ArmGains.of(
                atlas,
                table.rows(),
                effort.skins(),
                effort.threads(),
                (done, of) -> progress.accept("healing arm " + done + "/" + of));
        List<StudyModel> studies = StudyModel.of(table.rows(), gains);
        progress.accept("learning from all studies");
        Fit fit = Fit.of(studies, effort.skins(), settings(effort.particles(), effort));
        progress.accept("forecasting each study from the others");
        List<Held.Study> held = Held.run(
                fit,
                studies,
                others -> Fit.of(others, effort.skins(), settings(effort.refitted(), effort)),
                effort.seed(),
                (done, of) -> progress.accept("held out " + done + "/" + of));
        String provenance = provenance(atlas, table, effort);
        return new Calibration(
                packed(fit, effort, provenance),
                new CalibrationReport(atlas, table, studies, gains, fit, held, effort).text());
    }

    private static SmcSettings settings(int particles, Effort effort) {
        return new SmcSettings(particles, 0.5, 5, 25, effort.seed(), effort.threads());
    }

    private static String provenance(Atlas atlas, FitTable table, Effort effort) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("# posterior ensemble of the forecast, made by fibril calibrate");
        lines.add("# atlas " + atlas.version());
        lines.add(Calibrated.MADE_FROM + Calibrated.hash(PossibleSkins.madeFrom()));
        lines.add("# seed " + effort.seed() + ", " + effort.particles() + " particles, " + effort.kept() + " kept"
                + (effort.skins() == PossibleSkins.COUNT ? "" : ", from " + effort.skins() + " skins: a rehearsal"));
        lines.add("# rows "
                + String.join("; ", table.rows().stream().map(row -> row.key()).toList()));
        lines.add("# draw = which of the possible skins; the other columns are standard scores of link parameters");
        return lines.toString();
    }

    private static byte[] packed(Fit fit, Effort effort, String provenance) {
        StringBuilder text = new StringBuilder(provenance).append("draw");
        for (LinkParameter each : LinkParameter.values()) {
            text.append(',').append(each.name().toLowerCase(Locale.ROOT));
        }
        text.append('\n');
        for (int particle : shuffled(fit.size(), effort.seed()).subList(0, effort.kept())) {
            text.append(fit.draw(particle));
            for (double score : fit.posterior().theta(particle)) {
                text.append(String.format(Locale.ROOT, ",%.5f", score));
            }
            text.append('\n');
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** Particles of one ancestor lie together after resampling; a forecast with few draws takes the first ones. */
    private static List<Integer> shuffled(int count, long seed) {
        List<Integer> order = new ArrayList<>();
        RandomGenerator dice = Dice.of(seed, SHUFFLE);
        for (int i = 0; i < count; i++) order.add(dice.nextInt(order.size() + 1), i);
        return order;
    }

    /** To be kept at {@link Calibrated#RESOURCE}. */
    public byte[] posterior() {
        return Arrays.copyOf(posterior, posterior.length);
    }

    /** Markdown. */
    public String report() {
        return report;
    }
}
