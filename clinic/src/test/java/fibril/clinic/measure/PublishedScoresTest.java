package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that publications name, apart from the examples worked out by ourselves. */
class PublishedScoresTest {

    private static final Atlas ATLAS = Atlas.load();

    /** The tops that the descriptions of the methods give: the whole region, as dark and as even as it gets. */
    @ParameterizedTest
    @CsvSource({"masi, 48, medalg_masi", "mmasi, 24, pandya_masi", "vss, 13, vss_page"})
    void theWorstFaceScoresTheTopThatIsPublished(String id, double top, String source) {
        Scale scale = ATLAS.scale(id);
        assertThat(scale.standing().citations())
                .extracting(cited -> cited.source().id())
                .contains(source);
        assertThat(total(scale, Scale.Item::max)).isEqualTo(top, within(1e-9));
    }

    /** Weights of the regions: 0.3 for forehead and each cheek, 0.1 for the chin. */
    @ParameterizedTest
    @CsvSource({
        "masi, forehead, 14.4", "masi, rightMalar, 14.4", "masi, leftMalar, 14.4", "masi, chin, 4.8",
        "mmasi, forehead, 7.2", "mmasi, rightMalar, 7.2", "mmasi, leftMalar, 7.2", "mmasi, chin, 2.4"
    })
    void oneRegionCountsByItsPublishedWeight(String id, String region, double total) {
        assertThat(total(ATLAS.scale(id), item -> item.region().equals(region) ? item.max() : 0))
                .isEqualTo(total, within(1e-9));
    }

    private static double total(Scale scale, ToDoubleFunction<Scale.Item> figure) {
        Map<String, Double> given = new TreeMap<>();
        scale.items().forEach(item -> given.put(item.id(), figure.applyAsDouble(item)));
        return Scoring.score(scale, given) instanceof Score.Scored scored
                ? scored.total().orElseThrow()
                : Double.NaN;
    }
}
