package fibril.photo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.photo.gate.Gate;
import fibril.photo.gate.Reading;
import fibril.photo.image.Mask;
import fibril.photo.image.Scale;
import fibril.photo.phantom.PhantomPair;
import fibril.photo.phantom.PhantomSkin;
import fibril.photo.phantom.Shot;
import fibril.photo.phantom.SkinTone;
import fibril.photo.phantom.Treatment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class RegionFiguresTest {

    private static final Scale SCALE = new Scale(10);
    private static final PhantomPair PAIR = PhantomPair.of(
            new PhantomSkin(77, SkinTone.ofIta(40)), Treatment.all(0.6), Shot.guided(1), Shot.guided(2), SCALE);
    private static final Mask CHEEK = PhantomSkin.redPatch(SCALE);

    private static Map<Measure, Figure> figures(Conditions conditions) {
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        for (Figure f : RegionFigures.of(PAIR.pair(), CHEEK, conditions, PhantomBands.load()))
            figures.put(f.measure(), f);
        for (Figure f : RegionFigures.redness(
                PAIR.pair(), CHEEK, PhantomSkin.reference(SCALE), conditions, PhantomBands.load())) {
            figures.put(f.measure(), f);
        }
        return figures;
    }

    private static Gate whyNot(Map<Measure, Figure> figures, Measure measure) {
        if (figures.get(measure) instanceof Figure.NotGiven not)
            return not.why().gate();
        throw new AssertionError(measure + " was given");
    }

    @Test
    void withoutAChartOnlyContrastsOfRednessAreGiven() {
        Map<Measure, Figure> figures = figures(new Conditions(0, Double.NaN, Double.NaN, 0.1, 0.05, 0, 0, SCALE));
        for (Map.Entry<Measure, Figure> figure : figures.entrySet()) {
            if (Set.of(Measure.REDNESS_CONTRAST_EI, Measure.REDNESS_CONTRAST_A).contains(figure.getKey())) {
                assertThat(figure.getValue()).isInstanceOf(Figure.Given.class);
            } else {
                assertThat(whyNot(figures, figure.getKey())).isEqualTo(Gate.CHART_FOUND);
            }
        }
    }

    @Test
    void everyGateStopsItsOwnFigures() {
        assertThat(whyNot(figures(new Conditions(2, 1, 1.7, 0.1, 0.05, 0, 0, SCALE)), Measure.TEXTURE))
                .isEqualTo(Gate.SHARPNESS);
        assertThat(whyNot(figures(new Conditions(2, 1, 1.1, 2.1, 0.05, 0, 0, SCALE)), Measure.SPOT_DOSE))
                .isEqualTo(Gate.REGISTRATION_TRACKED);
        assertThat(whyNot(figures(new Conditions(2, 1, 1.1, 0.1, 0.05, 3.5, 0, SCALE)), Measure.LINE_DEPTH))
                .isEqualTo(Gate.EXPRESSION);
        assertThat(whyNot(figures(new Conditions(2, 1, 1.1, 0.1, 0.09, 0, 0, SCALE)), Measure.SKIN_TONE_ITA))
                .isEqualTo(Gate.ITA_LIGHT);
        assertThat(whyNot(figures(new Conditions(2, 1, 1.1, 0.1, 0.05, 0, 0.03, SCALE)), Measure.REDNESS_CONTRAST_EI))
                .isEqualTo(Gate.SKIN_CLIPPED);
        assertThat(whyNot(figures(new Conditions(2, 1, 1.1, 0.1, 0.05, 0, 0, new Scale(7))), Measure.PORE_AREA))
                .isEqualTo(Gate.SCALE);
    }

    @Test
    void everyFigureCarriesWhatItDependedOn() {
        for (Figure figure : figures(PAIR.conditions()).values()) {
            if (!(figure instanceof Figure.Given given)) continue;
            assertThat(given.readings()).isNotEmpty().noneMatch(Reading.Refused.class::isInstance);
            assertThat(given.band().origin()).isEqualTo(new NoiseBand.Origin.Phantom(given.formulaVersion()));
        }
        assertThat(figures(PAIR.conditions()).get(Measure.REDNESS_CONTRAST_EI))
                .isInstanceOfSatisfying(
                        Figure.Given.class, given -> assertThat(given.verdict()).isEqualTo(Figure.Verdict.LESS));
    }

    @Test
    void aRegionHiddenByHairHasNoFigures() {
        SkinPair hidden =
                new SkinPair(PAIR.pair().before(), PAIR.pair().after(), Mask.where(400, 400, (x, y) -> x < 100), SCALE);
        List<Figure> figures = RegionFigures.of(hidden, CHEEK, PAIR.conditions(), PhantomBands.load());
        assertThat(figures)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure)
                        .isInstanceOfSatisfying(
                                Figure.NotGiven.class,
                                not -> assertThat(not.why().gate()).isEqualTo(Gate.REGION_SEEN)));
    }

    @Test
    void oneThreadAndManyGiveTheSameBits() throws Exception {
        Map<Measure, Figure> many = figures(PAIR.conditions());
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> figures(PAIR.conditions())).get()).isEqualTo(many);
        }
    }
}
