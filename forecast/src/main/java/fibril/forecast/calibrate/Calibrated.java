package fibril.forecast.calibrate;

import fibril.forecast.course.PossibleSkins;
import fibril.forecast.link.Link;
import fibril.forecast.link.LinkParameter;
import fibril.skin.ensemble.Dice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;

/**
 * What is believed after calibration: pairs of a possible skin and a set of links, all equally likely, in no order. Made by
 * {@code fibril calibrate}, kept as a resource.
 */
public final class Calibrated {

    static final String RESOURCE = "/fibril/forecast/posterior.csv.gz";
    static final String MADE_FROM = "# made from ";
    private static final int UNCALIBRATED_PARTICLES = 2000;
    private static final long PURPOSE = 13;

    private static final Calibrated BUNDLED = load();

    private final int[] draws;
    private final Link[] links;
    private final boolean fitted;
    private final String version;

    private Calibrated(int[] draws, Link[] links, boolean fitted, String version) {
        this.draws = draws;
        this.links = links;
        this.fitted = fitted;
        this.version = version;
    }

    /** The calibration that comes with Fibril; the priors alone where it does not belong to this version of the model. */
    public static Calibrated bundled() {
        return BUNDLED;
    }

    private static Calibrated load() {
        try (InputStream resource = Calibrated.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) return fromPriors();
            byte[] packed = resource.readAllBytes();
            byte[] text = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
            List<String> lines =
                    new String(text, StandardCharsets.UTF_8).lines().toList();
            if (!lines.contains(MADE_FROM + hash(PossibleSkins.madeFrom()))) return fromPriors();
            return ofLines(
                    lines.stream().filter(line -> !line.startsWith("#")).skip(1).toList(), hash(text));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Calibrated ofLines(List<String> lines, String version) {
        int[] draws = new int[lines.size()];
        Link[] links = new Link[draws.length];
        for (int i = 0; i < draws.length; i++) {
            String[] cells = lines.get(i).split(",", -1);
            draws[i] = Integer.parseInt(cells[0]);
            double[] scores = new double[cells.length - 1];
            for (int k = 0; k < scores.length; k++) scores[k] = Double.parseDouble(cells[k + 1]);
            links[i] = Link.ofScores(scores);
        }
        return new Calibrated(draws, links, true, version);
    }

    /** What is believed before any trial is read. */
    public static Calibrated fromPriors() {
        int[] draws = new int[UNCALIBRATED_PARTICLES];
        Link[] links = new Link[draws.length];
        for (int i = 0; i < draws.length; i++) {
            RandomGenerator dice = Dice.of(PossibleSkins.SEED, PURPOSE, i);
            double[] scores = new double[LinkParameter.values().length];
            for (int k = 0; k < scores.length; k++) scores[k] = dice.nextGaussian();
            draws[i] = i;
            links[i] = Link.ofScores(scores);
        }
        return new Calibrated(draws, links, false, "priors-" + hash(PossibleSkins.madeFrom()));
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public int count() {
        return draws.length;
    }

    /** Which of the {@link PossibleSkins}. */
    public int draw(int particle) {
        return draws[particle];
    }

    public Link link(int particle) {
        return links[particle];
    }

    /** Whether trials have been learned from; else the numbers are beliefs alone. */
    public boolean isFitted() {
        return fitted;
    }

    /** Changes with every number a forecast can depend on, the facts of the atlas aside. */
    public String version() {
        return version;
    }
}
