package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.atlas.Scale.Item;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of each scale in the atlas, whatever its formula. */
class EveryScaleTest {

    private static final Atlas ATLAS = Atlas.load();

    static List<Scale> scales() {
        return ATLAS.scales();
    }

    @Test
    void thereAreTwentyFour() {
        assertThat(scales()).hasSize(24);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scales")
    void scoresTheAtlasOwnExamples(Scale scale) {
        assertThat(scale.testVectors()).isNotEmpty();
        for (Scale.TestVector vector : scale.testVectors()) {
            Score.Scored scored = scored(scale, vector.in());
            if (vector.out().containsKey(Scale.TestVector.TOTAL)) {
                assertThat(scored.total().orElseThrow())
                        .isEqualTo(vector.out().get(Scale.TestVector.TOTAL), within(1e-9));
            } else {
                assertThat(scored.categories()).isEqualTo(vector.out());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scales")
    void reachesBothEndsOfItsRangeAndNoFurther(Scale scale) {
        scale.range()
                .ifPresent(range -> scored(scale, filled(scale, Item::min))
                        .total()
                        .ifPresent(least -> {
                            assertThat(least).isEqualTo(range.min(), within(1e-9));
                            assertThat(scored(scale, filled(scale, Item::max))
                                            .total()
                                            .orElseThrow())
                                    .isEqualTo(range.max(), within(1e-9));
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scales")
    void staysInItsRangeAndOnItsStepForAnyAnswers(Scale scale) {
        SplittableRandom chance = new SplittableRandom(20260301);
        for (int i = 0; i < 300; i++) {
            Score.Scored scored = scored(scale, filled(scale, item -> anyAllowed(item, chance)));
            scored.total()
                    .ifPresent(total -> scale.range().ifPresent(range -> {
                        assertThat(total).isBetween(range.min(), range.max());
                        double steps = (total - range.min()) / range.step();
                        assertThat(steps).isEqualTo(Math.rint(steps), within(1e-6));
                    }));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scales")
    void neverTakesAMissingItemForZero(Scale scale) {
        for (Item left : scale.items()) {
            Map<String, Double> without = filled(scale, Item::max);
            without.remove(left.id());
            Score score = Scoring.score(scale, without);
            if (Scoring.needsEveryItem(scale) || without.isEmpty()) {
                assertThat(score).isEqualTo(new Score.Incomplete(List.of(left)));
            } else if (score instanceof Score.Scored scored) {
                assertThat(scored.categories()).doesNotContainKey(left.id());
                scored.total()
                        .ifPresent(total -> assertThat(total)
                                .isEqualTo(scale.range().orElseThrow().max(), within(1e-9)));
            } else {
                assertThat(score).isInstanceOf(Score.Scored.class);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scales")
    void namesEveryItemWhenNothingIsFilledIn(Scale scale) {
        assertThat(Scoring.score(scale, Map.of())).isEqualTo(new Score.Incomplete(scale.items()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scales")
    void refusesWhatItsItemsDoNotAllow(Scale scale) {
        for (Item item : scale.items()) {
            for (double wrong : new double[] {
                item.min() - item.step(), item.max() + item.step(), item.min() + item.step() / 2, Double.NaN
            }) {
                Map<String, Double> given = filled(scale, Item::min);
                given.put(item.id(), wrong);
                assertThat(Scoring.score(scale, given))
                        .isEqualTo(new Score.Refused(List.of(new Score.Fault.NotAllowed(item, wrong))));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scales")
    void refusesAnItemItDoesNotHave(Scale scale) {
        Map<String, Double> given = filled(scale, Item::min);
        given.put("nose", 1.0);
        assertThat(Scoring.score(scale, given))
                .isEqualTo(new Score.Refused(List.of(new Score.Fault.NoSuchItem("nose", 1.0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scales")
    void growsWithEachOfItsItems(Scale scale) {
        if (scored(scale, filled(scale, Item::max)).total().isEmpty()) return;
        double least = scored(scale, filled(scale, Item::min)).total().orElseThrow();
        double most = scored(scale, filled(scale, Item::max)).total().orElseThrow();
        assertThat(most).isGreaterThan(least);
        for (Item item : scale.items()) {
            Map<String, Double> one = filled(scale, Item::max);
            one.put(item.id(), item.min());
            assertThat(scored(scale, one).total().orElseThrow()).isLessThan(most);
        }
    }

    private static double anyAllowed(Item item, SplittableRandom chance) {
        if (!item.options().isEmpty()) {
            return item.options().get(chance.nextInt(item.options().size())).value();
        }
        int steps = (int) Math.rint((item.max() - item.min()) / item.step());
        return item.min() + chance.nextInt(steps + 1) * item.step();
    }

    private static Map<String, Double> filled(Scale scale, ToDoubleFunction<Item> figure) {
        Map<String, Double> given = new TreeMap<>();
        scale.items().forEach(item -> given.put(item.id(), figure.applyAsDouble(item)));
        return given;
    }

    private static Score.Scored scored(Scale scale, Map<String, Double> given) {
        Score score = Scoring.score(scale, given);
        assertThat(score).isInstanceOf(Score.Scored.class);
        return (Score.Scored) score;
    }
}
