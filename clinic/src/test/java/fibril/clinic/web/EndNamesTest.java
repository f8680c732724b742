package fibril.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fibril.clinic.web.Chart.Axis;
import fibril.clinic.web.Chart.Band;
import fibril.clinic.web.Chart.Dot;
import fibril.clinic.web.Chart.Line;
import fibril.clinic.web.Chart.Moment;
import fibril.clinic.web.Chart.Reach;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndNamesTest {

    private static final Axis WIDE = Axis.even("months", 0, 10, List.of());
    private static final Axis TALL = Axis.even("gain", 0, 4, List.of());

    @Test
    void neverWritesOneNameUponAnother() {
        EndNames names = new EndNames(30, 184);
        names.above(100, "one");
        names.above(101, "three");
        names.below(99, "mature");
        names.above(183, "floor");
        names.below(184, "under");
        List<EndNames.Name> placed = names.placed();
        for (int i = 1; i < placed.size(); i++) {
            assertThat(placed.get(i).y() - placed.get(i - 1).y()).isGreaterThanOrEqualTo(14 - 1e-9);
        }
        assertThat(placed.getLast().y()).isLessThanOrEqualTo(184);
    }

    @Test
    void leavesALoneNameBesideItsCurve() {
        EndNames names = new EndNames(30, 184);
        names.above(100, "middle");
        names.above(100, "");
        assertThat(names.placed())
                .singleElement()
                .satisfies(name -> assertThat(name.y()).isEqualTo(95, within(1e-9)));
    }

    @Test
    void goesRoundABandAlongItsUpperEdgeAndBackAlongItsLower() {
        ChartDrawing drawing = ChartDrawing.of(
                chart(new Band("nine in ten", List.of(new Reach(0, 1, 3), new Reach(10, 0, 4)), "above", "below")));
        assertThat(drawing.bands().getFirst().outline()).isEqualTo("32.0,68.5 404.0,30.0 404.0,184.0 32.0,145.5");
        assertThat(drawing.names()).extracting(ChartDrawing.Text::words).containsExactly("above", "middle", "below");
        assertThat(drawing.lines().getFirst().shapes()).isEmpty();
        assertThat(drawing.moments()).extracting(ChartDrawing.Text::x).containsExactly("218.0");
    }

    @Test
    void refusesABandWithoutLengthAndOneUpsideDown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Band("b", List.of(new Reach(0, 1, 2)), "", ""))
                .withMessageContaining("length");
        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(0, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reach(0, Double.NaN, 1));
    }

    @Test
    void refusesMoreBandsThanCanBeRead() {
        Band band = new Band("b", List.of(new Reach(0, 1, 2), new Reach(1, 1, 2)), "", "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart(Collections.nCopies(3, band).toArray(Band[]::new)))
                .withMessageContaining("3");
    }

    @Test
    void endsANiceAxisOnRoundNumbersThatHoldTheValues() {
        Axis axis = NiceAxis.even("up", -1.93, 0.12, at -> String.valueOf(at));
        assertThat(axis.from()).isLessThanOrEqualTo(-1.93);
        assertThat(axis.to()).isGreaterThanOrEqualTo(0.12);
        assertThat(axis.ticks()).extracting(Chart.Tick::label).contains("0.0", "-1.0");
        assertThat(NiceAxis.even("flat", 0, 0, String::valueOf).to()).isPositive();
    }

    private static Chart chart(Band... bands) {
        return new Chart(
                "c",
                "t",
                "d",
                WIDE,
                TALL,
                List.of(bands),
                List.of(Line.curve("middle", List.of(new Dot(0, 2, ""), new Dot(10, 2, "")))),
                List.of(),
                List.of(new Moment(5, "1")));
    }
}
