package fibril.photo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.Band;
import fibril.photo.Band.Source;
import fibril.photo.Bands;
import fibril.photo.Figure;
import fibril.photo.Figure.Direction;
import fibril.photo.Finding;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.Measure;
import fibril.photo.NoFigure;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Point;
import fibril.photo.image.Scale;
import fibril.photo.phantom.PhantomPair;
import fibril.photo.phantom.PhantomShot;
import fibril.photo.phantom.PhantomSkin;
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
            new PhantomSkin(77, SkinTone.ofIta(40)),
            Treatment.all(0.6),
            PhantomShot.guided(1),
            PhantomShot.guided(2),
            SCALE);
    private static final RegionFigures.Named CHEEK = new RegionFigures.Named("cheek", PhantomSkin.redPatch(SCALE));

    private static Map<Measure, Finding> figures(Conditions conditions) {
        Map<Measure, Finding> figures = new EnumMap<>(Measure.class);
        for (Finding f : RegionFigures.of(PAIR.pair(), CHEEK, conditions, Bands.phantom())) figures.put(f.measure(), f);
        for (Finding f :
                RegionFigures.redness(PAIR.pair(), CHEEK, PhantomSkin.reference(SCALE), conditions, Bands.phantom())) {
            figures.put(f.measure(), f);
        }
        return figures;
    }

    private static Gate whyNot(Map<Measure, Finding> figures, Measure measure) {
        if (figures.get(measure) instanceof NoFigure none) return none.because().gate();
        throw new AssertionError(measure + " was given");
    }

    @Test
    void withoutAChartOnlyContrastsOfRednessAreGiven() {
        Map<Measure, Finding> figures =
                figures(new Conditions(0, Double.NaN, Double.NaN, 0.1, 0.05, 0, 0, 0, SCALE, Conditions.SizeBy.CHART));
        for (Map.Entry<Measure, Finding> figure : figures.entrySet()) {
            if (Set.of(Measure.REDNESS_LOG_RATIO, Measure.REDNESS_CONTRAST).contains(figure.getKey())) {
                assertThat(figure.getValue()).isInstanceOf(Figure.class);
            } else {
                assertThat(whyNot(figures, figure.getKey())).isEqualTo(Gate.CHART);
            }
        }
    }

    @Test
    void aSpotThatCameOnClearSkinIsNoShareOfNothing() {
        PhantomSkin skin = new PhantomSkin(77, SkinTone.ofIta(40));
        SkinPair cleared = PhantomPair.of(
                        skin, new Treatment(1, 0, 1, 1, 1), PhantomShot.guided(1), PhantomShot.guided(2), SCALE)
                .pair();
        SkinPair came =
                new SkinPair(/* before= */ cleared.after(), /* after= */ cleared.before(), cleared.skin(), SCALE);
        int none = 0;
        for (Point spot : skin.spots(true, SCALE)) {
            Mask around = Mask.where(
                    came.before().width(),
                    came.before().height(),
                    (x, y) -> Math.hypot(x - spot.x(), y - spot.y()) < 12);
            for (Finding finding : RegionFigures.of(
                    came, new RegionFigures.Named("spot", around), PAIR.conditions(), Bands.phantom())) {
                if (finding.measure() != Measure.SPOTS) continue;
                if (finding instanceof Figure figure)
                    assertThat(figure.before()).isPositive();
                else none++;
            }
        }
        assertThat(none).isPositive();
    }

    @Test
    void linesSpotsAndTextureAreNotGivenUnderLightFromElsewhere() {
        Map<Measure, Finding> figures =
                figures(new Conditions(2, 1, 1.1, 0.1, 0.3, 0, 0, 0, SCALE, Conditions.SizeBy.CHART));
        for (Measure measure : List.of(Measure.LINE_DEPTH, Measure.ROUGHNESS, Measure.PORES, Measure.SPOTS)) {
            assertThat(whyNot(figures, measure)).as(measure.words()).isEqualTo(Gate.LIGHT);
        }
    }

    @Test
    void everyGateStopsItsOwnFigures() {
        assertThat(whyNot(
                        figures(new Conditions(2, 1, 1.7, 0.1, 0.05, 0, 0, 0, SCALE, Conditions.SizeBy.CHART)),
                        Measure.ROUGHNESS))
                .isEqualTo(Gate.SHARPNESS);
        assertThat(whyNot(
                        figures(new Conditions(2, 1, 1.1, 2.1, 0.05, 0, 0, 0, SCALE, Conditions.SizeBy.CHART)),
                        Measure.SPOTS))
                .isEqualTo(Gate.MATCH);
        assertThat(whyNot(
                        figures(new Conditions(2, 1, 1.1, 0.1, 0.05, 3.5, 0, 0, SCALE, Conditions.SizeBy.CHART)),
                        Measure.LINE_DEPTH))
                .isEqualTo(Gate.MOUTH);
        assertThat(whyNot(
                        figures(new Conditions(2, 1, 1.1, 0.1, 0.05, 0, 3.5, 0, SCALE, Conditions.SizeBy.CHART)),
                        Measure.LINE_DEPTH))
                .isEqualTo(Gate.BROWS);
        assertThat(whyNot(
                        figures(new Conditions(2, 1, 1.1, 0.1, 0.09, 0, 0, 0, SCALE, Conditions.SizeBy.CHART)),
                        Measure.SKIN_TONE))
                .isEqualTo(Gate.LIGHT);
        assertThat(whyNot(
                        figures(new Conditions(2, 1, 1.1, 0.1, 0.05, 0, 0, 0.03, SCALE, Conditions.SizeBy.CHART)),
                        Measure.REDNESS_LOG_RATIO))
                .isEqualTo(Gate.CLIPPED);
        assertThat(whyNot(
                        figures(new Conditions(2, 1, 1.1, 0.1, 0.05, 0, 0, 0, new Scale(7), Conditions.SizeBy.CHART)),
                        Measure.PORES))
                .isEqualTo(Gate.RESOLUTION);
    }

    /** A close-up may show a palm or a back. */
    @Test
    void withoutARulerPoresOfACloseUpAreNotGivenAndLinesAreWithAWord() {
        Map<Measure, Finding> figures =
                figures(new Conditions(2, 1, 1.1, 0.1, 0.05, 0, 0, 0, SCALE, Conditions.SizeBy.GUESS));
        assertThat(whyNot(figures, Measure.PORES)).isEqualTo(Gate.SCALE);
        for (Measure measure : List.of(Measure.LINE_DEPTH, Measure.ROUGHNESS, Measure.SPOTS)) {
            assertThat(figures.get(measure))
                    .as(measure.words())
                    .isInstanceOfSatisfying(
                            Figure.class,
                            figure -> assertThat(figure.readings())
                                    .anyMatch(reading ->
                                            reading.gate() == Gate.SCALE && reading.verdict() == Verdict.WARNED));
        }
        assertThat(RegionFigures.scar(
                        PAIR.pair(),
                        CHEEK,
                        new Conditions(2, 1, 1.1, 0.1, 0.05, 0, 0, 0, SCALE, Conditions.SizeBy.FACE),
                        Bands.phantom()))
                .filteredOn(finding -> finding.measure() == Measure.SCAR_AREA)
                .singleElement()
                .satisfies(
                        none -> assertThat(((NoFigure) none).because().gate()).isEqualTo(Gate.SCALE));
    }

    @Test
    void aThirdOfAStopMoreLightIsNoRedness() {
        SkinPair pair = PAIR.pair();
        SkinPair brighter = new SkinPair(
                pair.before(),
                new Picture.Linear(
                        pair.after().red().map(value -> 1.26f * value),
                        pair.after().green().map(value -> 1.26f * value),
                        pair.after().blue().map(value -> 1.26f * value)),
                pair.skin(),
                SCALE);
        assertThat(redness(brighter)).isCloseTo(redness(pair), within(1e-4));
    }

    private static double redness(SkinPair pair) {
        return RegionFigures.redness(pair, CHEEK, PhantomSkin.reference(SCALE), PAIR.conditions(), Bands.phantom())
                .stream()
                .filter(finding -> finding.measure() == Measure.REDNESS_CONTRAST)
                .mapToDouble(finding -> ((Figure) finding).change())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFigureCarriesWhatItDependedOn() {
        for (Finding finding : figures(PAIR.conditions()).values()) {
            if (!(finding instanceof Figure figure)) continue;
            assertThat(figure.readings()).isNotEmpty().noneMatch(GateReading::stops);
            assertThat(figure.formula()).matches("\\w+ v\\d+");
            assertThat(figure.band().source()).isEqualTo(Source.PHANTOM);
            assertThat(figure.region()).isEqualTo("cheek");
        }
        assertThat(figures(PAIR.conditions()).get(Measure.REDNESS_LOG_RATIO))
                .isInstanceOfSatisfying(
                        Figure.class, figure -> assertThat(figure.direction()).isEqualTo(Direction.LESS));
    }

    @Test
    void theSetUpsOwnBandIsNotAskedWithoutAChart() {
        Bands own = (measure, region) -> new Band(0.01, Source.SET_UP);
        Conditions noChart =
                new Conditions(0, Double.NaN, Double.NaN, 0.1, 0.05, 0, 0, 0, SCALE, Conditions.SizeBy.CHART);
        for (Conditions conditions : List.of(PAIR.conditions(), noChart)) {
            assertThat(RegionFigures.redness(PAIR.pair(), CHEEK, PhantomSkin.reference(SCALE), conditions, own))
                    .hasSize(2)
                    .allSatisfy(finding -> assertThat(((Figure) finding).band().source())
                            .isEqualTo(conditions.charts() == 2 ? Source.SET_UP : Source.PHANTOM));
        }
    }

    @Test
    void aRegionHiddenByHairHasNoFigures() {
        SkinPair hidden =
                new SkinPair(PAIR.pair().before(), PAIR.pair().after(), Mask.where(400, 400, (x, y) -> x < 100), SCALE);
        List<Finding> findings = RegionFigures.of(hidden, CHEEK, PAIR.conditions(), Bands.phantom());
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding)
                        .isInstanceOfSatisfying(
                                NoFigure.class,
                                none -> assertThat(none.because().gate()).isEqualTo(Gate.MASK)));
    }

    @Test
    void oneThreadAndManyGiveTheSameBits() throws Exception {
        Map<Measure, Finding> many = figures(PAIR.conditions());
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> figures(PAIR.conditions())).get()).isEqualTo(many);
        }
    }
}
