package fibril.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fibril.clinic.web.Chart.Axis;
import fibril.clinic.web.Chart.Dot;
import fibril.clinic.web.Chart.Limit;
import fibril.clinic.web.Chart.Line;
import fibril.clinic.web.Chart.Spread;
import fibril.clinic.web.Chart.Tick;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartDrawingTest {

    private static final Axis ZERO_TO_FOUR = Axis.even("redness", 0, 4, List.of(new Tick(0, "0"), new Tick(4, "4")));

    @Test
    void putsTheEndsOfBothAxesInTheCorners() {
        ChartDrawing drawing = ChartDrawing.of(chart(Spread.EVEN, new Dot(0, 0, ""), new Dot(100, 4, "")));
        assertThat(drawing.lines().getFirst().points()).isEqualTo("32.0,184.0 404.0,30.0");
    }

    @Test
    void growsUpwardsAndNotDownwards() {
        ChartDrawing drawing = ChartDrawing.of(chart(Spread.EVEN, new Dot(50, 1, ""), new Dot(50, 3, "")));
        assertThat(drawing.lines().getFirst().points()).isEqualTo("218.0,145.5 218.0,68.5");
    }

    @Test
    void givesEarlyTimesMoreRoomWhenAsked() {
        ChartDrawing drawing = ChartDrawing.of(chart(Spread.EARLY, new Dot(25, 0, "")));
        assertThat(drawing.lines().getFirst().points()).isEqualTo("218.0,184.0");
    }

    @Test
    void putsWhatLiesOutsideOnTheEdge() {
        ChartDrawing drawing = ChartDrawing.of(chart(Spread.EVEN, new Dot(-5, 9, "")));
        assertThat(drawing.lines().getFirst().points()).isEqualTo("32.0,30.0");
    }

    @Test
    void writesTheLabelOfAHighDotUnderIt() {
        ChartDrawing drawing = ChartDrawing.of(chart(Spread.EVEN, new Dot(50, 4, "4"), new Dot(50, 2, "2")));
        assertThat(drawing.lines().getFirst().labels())
                .containsExactly(
                        new ChartDrawing.Text("218.0", "48.0", "4"), new ChartDrawing.Text("218.0", "98.0", "2"));
    }

    @Test
    void drawsALimitOnlyWhereItHolds() {
        Chart chart = new Chart(
                "c",
                "t",
                "d",
                Axis.even("h", 0, 100, List.of()),
                ZERO_TO_FOUR,
                List.of(),
                List.of(new Limit("call", 1, 50, 100)));
        assertThat(ChartDrawing.of(chart).limits())
                .containsExactly(new ChartDrawing.Level("call", "218.0", "404.0", "145.5"));
    }

    @Test
    void refusesMoreLinesThanCanBeToldApart() {
        List<Line> five = Collections.nCopies(5, new Line("l", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Chart("c", "t", "d", ZERO_TO_FOUR, ZERO_TO_FOUR, five, List.of()))
                .withMessageContaining("5");
    }

    @Test
    void refusesAnAxisThatGoesNowhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> Axis.even("h", 3, 3, List.of()));
    }

    private static Chart chart(Spread spread, Dot... dots) {
        return new Chart(
                "c",
                "t",
                "d",
                new Axis("h", 0, 100, List.of(), spread),
                ZERO_TO_FOUR,
                List.of(new Line("l", List.of(dots))),
                List.of());
    }
}
