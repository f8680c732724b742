package fibril.photo;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.photo.Band.Source;
import org.junit.jupiter.api.Test;

class BandsTest {

    @Test
    void everyMeasureHasABand() {
        for (Measure measure : Measure.values()) {
            Band band = Bands.phantom().of(measure, "left cheek");
            assertThat(band.halfWidth()).as(measure.name()).isBetween(0.001, 10.0);
            assertThat(band.source()).isEqualTo(Source.PHANTOM);
        }
    }

    @Test
    void aFormulaIsKnownByItsNameUntilTheNextOneReplacesIt() {
        for (Measure measure : Measure.values()) {
            assertThat(Measure.ofFormula(measure.formula())).contains(measure);
        }
        assertThat(Measure.REDNESS_CONTRAST.formula()).isEqualTo("redness_contrast v2");
        assertThat(Measure.ofFormula("redness_contrast v1")).isEmpty();
    }
}
