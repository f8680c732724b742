package fibril.photo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.photo.Ask;
import fibril.photo.Band;
import fibril.photo.Band.Source;
import fibril.photo.Chart;
import fibril.photo.Figure;
import fibril.photo.Gate;
import fibril.photo.Measure;
import fibril.photo.image.Point;
import fibril.photo.image.Polygon;
import fibril.photo.image.Region;
import fibril.photo.image.Scale;
import fibril.photo.measure.Conditions;
import fibril.photo.phantom.PhantomPair;
import fibril.photo.phantom.PhantomShot;
import fibril.photo.phantom.PhantomSkin;
import fibril.photo.phantom.SkinTone;
import fibril.photo.phantom.Treatment;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionCardTest {

    private static final PhantomPair PAIR = PhantomPair.of(
            new PhantomSkin(77, SkinTone.ofIta(40)),
            Treatment.NONE,
            PhantomShot.guided(1),
            PhantomShot.guided(2),
            new Scale(10));
    private static final Ask PLAIN = Ask.body().with(Chart.ofUnknownSize());

    @Test
    void lightnessIsGivenOnlyWhereItsBandIsWorthShowing() {
        RegionCard card = measured(PLAIN);
        for (Measure measure : List.of(Measure.LIGHTNESS, Measure.SKIN_TONE)) {
            assertThat(card.figures()).extracting(Figure::measure).doesNotContain(measure);
            assertThat(card.withheld())
                    .filteredOn(none -> none.measure() == measure)
                    .singleElement()
                    .satisfies(none -> assertThat(none.because().gate()).isEqualTo(Gate.BAND_WIDTH));
        }
        assertThat(measured(PLAIN.against((measure, region) -> new Band(0.4, Source.SET_UP)))
                        .figures())
                .extracting(Figure::measure)
                .contains(Measure.LIGHTNESS, Measure.SKIN_TONE);
    }

    @Test
    void aRepeatIsGivenLightnessAndSkinToneHoweverNoisy() {
        RegionCard card = measured(PLAIN.ofRepeat());
        assertThat(card.figures()).extracting(Figure::measure).contains(Measure.LIGHTNESS, Measure.SKIN_TONE);
        assertThat(card.withheld()).noneMatch(none -> none.because().gate() == Gate.BAND_WIDTH);
    }

    private static RegionCard measured(Ask ask) {
        RegionCard card = new RegionCard(
                PAIR.pair(),
                new Conditions(2, 1, 1.1, 0.1, 0.05, 0, 0, 0, new Scale(10), Conditions.SizeBy.CHART),
                ask);
        Polygon square =
                new Polygon(List.of(new Point(50, 50), new Point(150, 50), new Point(150, 150), new Point(50, 150)));
        card.measure(List.of(Region.of("inner square", square)), List.of());
        return card;
    }
}
