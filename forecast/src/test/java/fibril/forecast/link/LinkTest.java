package fibril.forecast.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.prior.Normal;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final Link MIDDLE = Link.ofScores(new double[LinkParameter.values().length]);

    @Test
    void seesNothingOnTheFirstDayAndMoreLater() {
        assertThat(MIDDLE.unspecific(false, 0)).isZero();
        assertThat(MIDDLE.unspecific(false, 200)).isCloseTo(0.11, within(1e-3));
        assertThat(MIDDLE.unspecific(true, 200)).isCloseTo(0.03, within(1e-3));
        assertThat(MIDDLE.cream(true, 0)).isZero();
    }

    @Test
    void givesHalfOfAllThatCanFollowAtTheHalfGain() {
        double all = MIDDLE.specific(LinkGroup.WRINKLES, 1e9);
        assertThat(MIDDLE.specific(LinkGroup.WRINKLES, 0.5)).isCloseTo(all / 2, within(1e-6));
    }

    @Test
    void turnsALossIntoALoss() {
        assertThat(MIDDLE.specific(LinkGroup.ACNE_SCARS, -0.1)).isEqualTo(-MIDDLE.specific(LinkGroup.ACNE_SCARS, 0.1));
    }

    @Test
    void keepsTheMeanOfPeoplesGains() {
        double mean = 0;
        int steps = 20_000;
        for (int i = 0; i < steps; i++) {
            double score = Normal.quantile((i + 0.5) / steps);
            mean += Link.gainOfPerson(score) / steps;
        }
        assertThat(mean).isCloseTo(1, within(1e-3));
    }

    @Test
    void knowsEveryScaleOfEveryConcernItLinks() {
        assertThat(ScaleLink.scalesFor("acne_scars")).contains("gb_qual", "gb_quant", "percent_quartile");
        assertThat(ScaleLink.scalesFor("pores")).isEmpty();
        assertThat(ScaleLink.of(LinkGroup.MELASMA, "gb_qual")).isEmpty();
    }
}
