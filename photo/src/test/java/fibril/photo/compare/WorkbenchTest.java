package fibril.photo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.photo.Aligned;
import fibril.photo.Ask;
import fibril.photo.Chart;
import fibril.photo.ChartCorners;
import fibril.photo.Compared;
import fibril.photo.Comparison;
import fibril.photo.Figure;
import fibril.photo.Figure.Direction;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.MapPicture;
import fibril.photo.Measure;
import fibril.photo.NotComparable;
import fibril.photo.PhotoComparison;
import fibril.photo.Place;
import fibril.photo.Progress;
import fibril.photo.Shot;
import fibril.photo.chart.DrawnChart;
import fibril.photo.image.Scale;
import fibril.photo.phantom.PhantomShot;
import fibril.photo.phantom.PhantomSkin;
import fibril.photo.phantom.SkinTone;
import fibril.photo.phantom.Treatment;
import fibril.photo.portrait.Lesion;
import fibril.photo.portrait.Portrait;
import fibril.photo.portrait.ReShot;
import fibril.photo.read.MadeFiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The whole way, on the two portraits. */
class WorkbenchTest {

    private static final PhotoComparison PHOTOS = Workbench.onThisMachine();
    private static final Lesion FLUSH = Lesion.redness(205, 258, 11, 0.25);
    private static final BufferedImage BARE = Portrait.HOPPER.picture();
    private static final Treatment TREATED = new Treatment(0.5, 0.3, 0.6, 0.9, 0.9);
    private static final BufferedImage FLUSHED = FLUSH.on(BARE);

    @Test
    void findsTheRednessThatWentAndNoOther() throws IOException {
        Compared compared = compared(shot(FLUSHED, 1), shot(BARE, 2), Ask.face());
        List<String> changed = compared.figures().stream()
                .filter(figure -> figure.measure() == Measure.REDNESS_LOG_RATIO)
                .filter(Figure::measurable)
                .map(figure -> figure.region() + " " + figure.direction())
                .toList();
        assertThat(changed).containsExactly("right cheek LESS");
        assertThat(compared.pair().fit().p95Error()).isLessThan(0.0025);

        BufferedImage map = picture(compared, MapPicture.Kind.REDNESS);
        assertThat(blue(map)).as("where the flush was").isGreaterThan(100);
        assertThat(compared.pair().before().widthPx()).isEqualTo(map.getWidth());
        assertThat(blue(picture(compared, MapPicture.Kind.PIGMENT)))
                .as("the flush was no pigment")
                .isLessThan(blue(map) / 3);
    }

    @Test
    void seesNoChangeOfRednessWhereThereIsNone() {
        Compared compared = compared(shot(BARE, 3), shot(BARE, 4), Ask.face());
        assertThat(compared.figures())
                .filteredOn(figure -> figure.measure() == Measure.REDNESS_LOG_RATIO)
                .hasSizeGreaterThan(6)
                .allMatch(figure -> figure.direction() == Direction.NO_MEASURABLE_CHANGE);
    }

    @Test
    void givesColoursOnlyWithAChartAndSaysWhy() {
        Compared without = compared(shot(BARE, 3), shot(BARE, 4), Ask.face());
        assertThat(without.figures()).noneMatch(figure -> figure.measure() == Measure.REDNESS);
        assertThat(without.withheld())
                .filteredOn(none -> none.measure() == Measure.REDNESS)
                .hasSize(11)
                .allMatch(none -> none.because().words().contains("tap its four corners")
                        || none.because().gate() == Gate.MASK);

        DrawnChart drawn = new DrawnChart(430, 530, 21, 0.05);
        BufferedImage charted = drawn.on(exposed(BARE));
        List<Place> tapped = drawn.corners().stream()
                .map(corner -> new Place((corner.x() + 0.5) / 512, (corner.y() + 0.5) / 600))
                .toList();
        Shot shot = Shot.of(Portrait.jpeg(charted))
                .withChartAt(new ChartCorners(tapped.get(0), tapped.get(1), tapped.get(2), tapped.get(3)));
        Compared with = compared(shot, shot, Ask.face().with(Chart.ofUnknownSize()));
        assertThat(with.figures()).anyMatch(figure -> figure.measure() == Measure.REDNESS);
        assertThat(with.provenance().chartBefore().orElseThrow()).isLessThan(1.5);
    }

    /** What light from elsewhere paints on a face is no change of the skin, neither as a figure nor as a picture. */
    @Test
    void drawsNoMapOfColoursUnderLightFromElsewhere() {
        Compared compared = compared(shot(BARE, 3), shot(litFromTheRight(BARE), 4), Ask.face());
        assertThat(compared.figures()).noneMatch(figure -> figure.measure() == Measure.REDNESS_LOG_RATIO);
        assertThat(compared.withheld())
                .filteredOn(none -> none.because().gate() == Gate.LIGHT)
                .hasSizeGreaterThan(6);
        assertThat(compared.maps()).isEmpty();
    }

    private static BufferedImage litFromTheRight(BufferedImage scene) {
        BufferedImage lit = new BufferedImage(scene.getWidth(), scene.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        for (int x = 0; x < lit.getWidth(); x++) {
            double light = 0.7 + 0.3 * x / lit.getWidth();
            for (int y = 0; y < lit.getHeight(); y++) {
                Color was = new Color(scene.getRGB(x, y));
                lit.setRGB(
                        x,
                        y,
                        new Color((int) (was.getRed() * light), (int) (was.getGreen() * light), (int)
                                        (was.getBlue() * light))
                                .getRGB());
            }
        }
        return lit;
    }

    @Test
    void saysTheSameTwiceToTheLastBit() {
        Compared once = compared(shot(FLUSHED, 1), shot(BARE, 2), Ask.face());
        Compared again = compared(shot(FLUSHED, 1), shot(BARE, 2), Ask.face());
        assertThat(again.figures()).isEqualTo(once.figures());
        assertThat(again.pair().after().bytes()).isEqualTo(once.pair().after().bytes());
    }

    @Test
    void refusesWithEveryReason() {
        BufferedImage two = new BufferedImage(1024, 600, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = two.createGraphics();
        g.drawImage(BARE, 0, 0, null);
        g.drawImage(BARE, 512, 0, null);
        g.dispose();
        BufferedImage wall = new BufferedImage(400, 400, BufferedImage.TYPE_3BYTE_BGR);
        assertThat(reasons(Shot.of(Portrait.png(wall)), Shot.of(Portrait.jpeg(two))))
                .containsExactly("before face.none", "after face.many");
        assertThat(reasons(Shot.of(new byte[0]), Shot.of(new byte[] {1, 2, 3})))
                .containsExactly("before file.empty", "after file.type");
        assertThat(reasons(Shot.of(Portrait.HOPPER.bytes()), Shot.of(Portrait.HOPPER.bytes())))
                .as("its highlights are overexposed")
                .containsExactly("before skin.clipped", "after skin.clipped");
        assertThat(reasons(shot(BARE, 1), Shot.of(Portrait.ASTRONAUT.bytes()))).contains("pair face.person");
    }

    @Test
    void laysThePairForLookingEvenWhereItCannotBeMeasured() {
        Shot overexposed = Shot.of(Portrait.HOPPER.bytes());
        Aligned pair = (Aligned) PHOTOS.align(overexposed, shot(BARE, 5), Ask.face());
        assertThat(pair.before().widthPx()).isEqualTo(pair.after().widthPx());
        assertThat(pair.gates())
                .anyMatch(gate -> gate.gate() == Gate.CLIPPED && gate.verdict() == GateReading.Verdict.WARNED);
        assertThat(pair.fit().p95Error()).isLessThan(0.005);
    }

    @Test
    void warnsWhereTheCameraSaysThatAfterWasBefore() {
        byte[] one = Portrait.jpeg(ReShot.drawn(3).of(BARE));
        byte[] other = Portrait.jpeg(ReShot.drawn(4).of(BARE));
        Shot early = Shot.of(MadeFiles.takenAt(one, "2026:01:31 09:30:00"));
        Shot late = Shot.of(MadeFiles.takenAt(other, "2026:03:01 09:30:00"));
        assertThat(((Aligned) PHOTOS.align(late, early, Ask.face())).gates())
                .filteredOn(gate -> gate.gate() == Gate.ORDER)
                .singleElement()
                .satisfies(gate -> assertThat(gate.words()).contains("2026:03:01 09:30:00, then 2026:01:31"));
        assertThat(((Aligned) PHOTOS.align(early, late, Ask.face())).gates())
                .noneMatch(gate -> gate.gate() == Gate.ORDER);
    }

    @Test
    void measuresABodySiteAsAWholeWhereNothingWasDrawn() {
        Compared compared = compared(shot(BARE, 3), shot(BARE, 4), Ask.body());
        assertThat(compared.figures().size() + compared.withheld().size())
                .as("each measure is given or withheld in words")
                .isEqualTo(15);
        assertThat(compared.withheld()).allMatch(none -> none.region().equals("whole picture"));
    }

    @Test
    void takesNoChartForSkin() throws IOException {
        Compared compared = compared(
                closeUp(Treatment.NONE, 1), closeUp(TREATED, 2), Ask.body().with(Chart.ofUnknownSize()));
        assertThat(compared.figures())
                .filteredOn(figure -> figure.measure() == Measure.LINE_DEPTH || figure.measure() == Measure.SPOTS)
                .hasSize(2)
                .allMatch(figure -> figure.direction() == Direction.LESS);
        assertThat(compared.withheld())
                .filteredOn(none -> none.measure() == Measure.REDNESS_LOG_RATIO)
                .singleElement()
                .satisfies(none -> assertThat(none.because().gate()).isEqualTo(Gate.NO_REFERENCE));
        BufferedImage marks = picture(compared, MapPicture.Kind.MARKS);
        assertThat(blue(marks)).as("shallower lines and ticks").isGreaterThan(200);
        BufferedImage chart = marks.getSubimage(480, 565, 290, 200);
        assertThat(blue(chart)).as("of them on the chart").isZero();
        assertThat(new Color(marks.getRGB(512, 600)).getRed())
                .as("a patch is as it was")
                .isLessThan(160);
    }

    @Test
    void ofARepeatLightnessIsGivenAndNoChartIsMissed() {
        Ask ask = Ask.body().with(Chart.ofUnknownSize());
        Shot first = closeUp(Treatment.NONE, 1);
        Shot second = closeUp(Treatment.NONE, 2);
        assertThat(compared(first, second, ask).withheld())
                .extracting(none -> none.because().gate())
                .contains(Gate.BAND_WIDTH);
        Compared repeat = compared(first, second, ask.ofRepeat());
        assertThat(repeat.figures()).extracting(Figure::measure).contains(Measure.LIGHTNESS);
        assertThat(repeat.withheld()).extracting(none -> none.because().gate()).doesNotContain(Gate.BAND_WIDTH);
        assertThat(repeat.figures())
                .flatExtracting(Figure::readings)
                .noneMatch(reading -> reading.gate() == Gate.CHART && !reading.passed());
    }

    /** What is blunter only because it was taken from further away has not become smoother. */
    @Test
    void holdsACloseUpAgainstOneFromFurtherAwayEquallySharpAndSaysSo() {
        BufferedImage near = throughALens(closeUpPicture(Treatment.NONE, 1));
        BufferedImage far = new BufferedImage(800, 800, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = far.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(new Color(near.getRGB(10, 10)));
        g.fillRect(0, 0, 800, 800);
        g.drawImage(throughALens(closeUpPicture(Treatment.NONE, 2)), 100, 100, 600, 600, null);
        g.dispose();
        Compared compared = compared(
                Shot.of(Portrait.jpeg(near)),
                Shot.of(Portrait.jpeg(far)),
                Ask.body().with(Chart.ofUnknownSize()));
        assertThat(compared.gates())
                .filteredOn(gate -> gate.gate() == Gate.SIZE && gate.verdict() == GateReading.Verdict.WARNED)
                .singleElement()
                .satisfies(gate -> assertThat(gate.value()).isBetween(1.32, 1.35));
        assertThat(change(compared, Measure.LINE_DEPTH)).isBetween(-0.02, 0.02);
        assertThat(change(compared, Measure.ROUGHNESS)).isBetween(-0.02, 0.02);
        assertThat(change(compared, Measure.TEXTURE_CONTRAST)).isBetween(-0.05, 0.05);
    }

    private static double change(Compared compared, Measure measure) {
        return compared.figures().stream()
                .filter(figure -> figure.measure() == measure)
                .mapToDouble(Figure::comparedWithBand)
                .findFirst()
                .orElseThrow();
    }

    private static BufferedImage throughALens(BufferedImage sharp) {
        float[] row = {1, 4, 6, 4, 1};
        float[] kernel = new float[25];
        for (int i = 0; i < 25; i++) kernel[i] = row[i / 5] * row[i % 5] / 256;
        BufferedImage blunt = new BufferedImage(sharp.getWidth(), sharp.getHeight(), sharp.getType());
        new ConvolveOp(new Kernel(5, 5, kernel), ConvolveOp.EDGE_NO_OP, null).filter(sharp, blunt);
        return blunt;
    }

    @Test
    void warnsWhereAnotherCameraOrItsFlashTookTheLaterOne() {
        byte[] one = Portrait.jpeg(ReShot.drawn(3).of(BARE));
        byte[] other = Portrait.jpeg(ReShot.drawn(4).of(BARE));
        Shot early = Shot.of(MadeFiles.takenBy(one, "Made Camera 1", false, 50));
        Shot late = Shot.of(MadeFiles.takenBy(other, "Made Camera 2", true, 50));
        assertThat(((Aligned) PHOTOS.align(early, late, Ask.face())).gates())
                .filteredOn(gate -> gate.gate() == Gate.CAMERA)
                .singleElement()
                .satisfies(gate -> assertThat(gate.found())
                        .isEqualTo("Made Camera 1, then Made Camera 2; without flash, then with it"));
        Shot zoomed = Shot.of(MadeFiles.takenBy(other, "Made Camera 1", false, 85));
        assertThat(((Aligned) PHOTOS.align(early, zoomed, Ask.face())).gates())
                .filteredOn(gate -> gate.gate() == Gate.CAMERA)
                .singleElement()
                .satisfies(gate -> assertThat(gate.found()).isEqualTo("lens at 50.0 mm, then 85.0 mm"));
        assertThat(((Aligned) PHOTOS.align(early, shot(BARE, 4), Ask.face())).gates())
                .as("a file that says nothing differs in nothing")
                .noneMatch(gate -> gate.gate() == Gate.CAMERA);
    }

    private static Shot closeUp(Treatment treatment, long seed) {
        return Shot.of(Portrait.jpeg(closeUpPicture(treatment, seed)));
    }

    private static BufferedImage closeUpPicture(Treatment treatment, long seed) {
        var skin = new PhantomSkin(11, SkinTone.ofIta(40), 120)
                .photographed(treatment, PhantomShot.guided(seed), new Scale(800 / 120.0));
        BufferedImage picture = new BufferedImage(800, 800, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 800; y++) {
            for (int x = 0; x < 800; x++) {
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        Math.clamp(skin.red().at(x, y), 0, 1),
                                        Math.clamp(skin.green().at(x, y), 0, 1),
                                        Math.clamp(skin.blue().at(x, y), 0, 1))
                                .getRGB());
            }
        }
        return new DrawnChart(624, 668, 44, 0).on(picture);
    }

    @Test
    void saysHowFarItIs() {
        List<Double> heard = new ArrayList<>();
        PHOTOS.compare(shot(BARE, 1), shot(BARE, 2), Ask.face(), (step, done) -> heard.add(done));
        assertThat(heard).hasSize(Progress.Step.values().length).isSorted().allMatch(done -> done >= 0 && done < 1);
    }

    @Test
    void answersOnAMachineItWasNotBuiltFor() {
        Comparison answer =
                Workbench.with(Optional.empty()).compare(shot(BARE, 1), shot(BARE, 2), Ask.face(), Progress.NONE);
        assertThat(((NotComparable) answer).reasons()).singleElement().satisfies(why -> {
            assertThat(why.gate()).isEqualTo(Gate.MACHINE);
            assertThat(why.words()).contains("Run Fibril on Linux");
        });
    }

    private static Compared compared(Shot before, Shot after, Ask ask) {
        Comparison answer = PHOTOS.compare(before, after, ask, Progress.NONE);
        assertThat(answer).isInstanceOf(Compared.class);
        return (Compared) answer;
    }

    private static List<String> reasons(Shot before, Shot after) {
        Comparison answer = PHOTOS.compare(before, after, Ask.face(), Progress.NONE);
        return ((NotComparable) answer)
                .reasons().stream()
                        .map(why -> why.which().word() + " " + why.gate().id())
                        .toList();
    }

    private static Shot shot(BufferedImage scene, long seed) {
        return Shot.of(Portrait.jpeg(ReShot.drawn(seed).of(scene)));
    }

    /** A shot that keeps the highlights. */
    private static BufferedImage exposed(BufferedImage scene) {
        return new ReShot(0, 1, 0, 0, 0, new ReShot.Gain(0.93, 0.93, 0.93), 0, 1).of(scene);
    }

    private static BufferedImage picture(Compared compared, MapPicture.Kind kind) throws IOException {
        MapPicture map = compared.maps().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(map.picture().bytes()));
    }

    private static int blue(BufferedImage map) {
        int count = 0;
        for (int y = 0; y < map.getHeight(); y++) {
            for (int x = 0; x < map.getWidth(); x++) {
                int rgb = map.getRGB(x, y);
                if ((rgb & 0xff) > (rgb >> 16 & 0xff) + 40) count++;
            }
        }
        return count;
    }
}
