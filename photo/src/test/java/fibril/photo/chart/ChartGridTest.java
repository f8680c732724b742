package fibril.photo.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.photo.Gate;
import fibril.photo.GateReading.Which;
import fibril.photo.colour.Calibration;
import fibril.photo.colour.PatchReading;
import fibril.photo.colour.ReferenceChart;
import fibril.photo.image.Point;
import fibril.photo.portrait.Portrait;
import fibril.photo.read.Frame;
import fibril.photo.read.PhotoReader;
import fibril.photo.read.Reading;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartGridTest {

    private static final DrawnChart DRAWN = new DrawnChart(300, 220, 40, 0.2);
    private static final BufferedImage PICTURE = DRAWN.on(new BufferedImage(600, 450, BufferedImage.TYPE_3BYTE_BGR));

    @Test
    void snapsToThePatchesWhereTheCornersWereTappedRoughly() {
        Frame frame = frame(PICTURE);
        List<Point> tapped = IntStream.range(0, 4)
                .mapToObj(i -> new Point(
                        DRAWN.corners().get(i).x() + (i % 2 == 0 ? 7 : -6),
                        DRAWN.corners().get(i).y() + (i < 2 ? -5 : 6)))
                .toList();
        ChartGrid grid = ChartGrid.at(tapped, frame).orElseThrow();
        for (int i = 0; i < 24; i++) {
            assertThat(grid.middle(i).distance(DRAWN.middles().get(i))).isLessThan(0.6);
        }
        assertThat(grid.rowPixels()).isBetween(199.0, 201.0);
    }

    @Test
    void seesNoGridWhereThereIsNoChart() {
        assertThat(ChartGrid.at(DRAWN.corners(), frame(Portrait.HOPPER.picture())))
                .isEmpty();
    }

    @Test
    void readsPatchesThatFitTheirReference() {
        Frame frame = frame(PICTURE);
        List<PatchReading> patches =
                ChartReader.read(ChartGrid.at(DRAWN.corners(), frame).orElseThrow(), frame);
        assertThat(patches).allSatisfy(patch -> assertThat(patch.spread()).isLessThan(0.02));
        assertThat(Calibration.fit(ReferenceChart.colorChecker(), patches, Which.BEFORE))
                .isInstanceOfSatisfying(
                        Calibration.Result.Calibrated.class,
                        fit -> assertThat(fit.calibration().leaveOneOut()).isLessThan(1.5));
    }

    @Test
    void refusesAChartHalfInShadow() {
        BufferedImage shadowed = new BufferedImage(600, 450, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = shadowed.createGraphics();
        g.drawImage(PICTURE, 0, 0, null);
        g.setPaint(new GradientPaint(285, 0, new Color(0, 0, 0, 0), 315, 0, new Color(0, 0, 0, 190)));
        g.fillRect(0, 0, 600, 450);
        g.dispose();
        Frame frame = frame(shadowed);
        assertThat(ChartGrid.at(DRAWN.corners(), frame)
                        .map(grid -> Calibration.fit(
                                ReferenceChart.colorChecker(), ChartReader.read(grid, frame), Which.BEFORE)))
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        fit -> assertThat(fit.orElseThrow())
                                .isInstanceOfSatisfying(
                                        Calibration.Result.Refused.class,
                                        why -> assertThat(why.reading().gate()).isIn(Gate.CHART_EVEN, Gate.CHART_FIT)));
    }

    private static Frame frame(BufferedImage picture) {
        return ((Reading.Seen) PhotoReader.read(Portrait.png(picture), Which.BEFORE)).frame();
    }
}
