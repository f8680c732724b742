package fibril.skin.needling;

import static fibril.skin.needling.SpecifiedNeedlingTest.FACE;
import static fibril.skin.needling.SpecifiedNeedlingTest.PEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fibril.skin.ensemble.SiteSpread;
import fibril.skin.ensemble.SkinDraws;
import fibril.skin.healing.Slabs;
import java.util.function.ObjDoubleConsumer;
import org.junit.jupiter.api.Test;

/** What must hold for every skin the priors allow, tried on two hundred. */
class NeedlingPropertiesTest {

    private static final int SKINS = 200;
    private static final SkinDraws DRAWS = SkinDraws.fromPriors(7, SKINS, 1);
    private static final NeedlingParameters TYPICAL = NeedlingParameters.typical();

    private static NeedleField field(int draw, Tool tool, double depthMm, double passes) {
        Site site = DRAWS.site(draw, new SiteSpread(0.1, 0.25, 1.2, 0.3));
        return new NeedleField(new NeedlingSetting(tool, site, depthMm, passes), DRAWS.needling(draw));
    }

    private static Tool.Pen pen(double shaftRadiusMm) {
        return new Tool.Pen(12, 116.7, 8, 30, shaftRadiusMm, 1.0);
    }

    private static void eachSkin(ObjDoubleConsumer<Integer> check) {
        for (int draw = 0; draw < SKINS; draw++) {
            for (double depthMm : new double[] {0.25, 0.5, 1.0, 1.5, 2.5}) check.accept(draw, depthMm);
        }
    }

    @Test
    void sharesStayBetweenZeroAndOneAndFallWithDepth() {
        eachSkin((draw, depthMm) -> {
            NeedleField field = field(draw, PEN, depthMm, 4);
            double above = 1;
            for (double z = 0; z < 3; z += 0.01) {
                double share = field.injuredShare(z);
                assertThat(share).isBetween(0.0, above + 1e-12);
                assertThat(field.overlap(z)).isBetween(0.0, share);
                above = share;
            }
        });
    }

    @Test
    void nothingIsHurtBelowTheSetDepth() {
        eachSkin((draw, depthMm) ->
                assertThat(field(draw, PEN, depthMm, 4).injuredShare(depthMm)).isZero());
    }

    @Test
    void deeperDenserOrThickerNeverHurtsLess() {
        eachSkin((draw, depthMm) -> {
            NeedleField base = field(draw, PEN, depthMm, 4);
            NeedleField deeper = field(draw, PEN, depthMm * 1.2, 4);
            NeedleField denser = field(draw, PEN, depthMm, 5);
            NeedleField thicker = field(draw, pen(0.15), depthMm, 4);
            for (double z = 0; z < 3; z += 0.05) {
                double share = base.injuredShare(z) - 1e-12;
                assertThat(deeper.injuredShare(z)).isGreaterThanOrEqualTo(share);
                assertThat(denser.injuredShare(z)).isGreaterThanOrEqualTo(share);
                assertThat(thicker.injuredShare(z)).isGreaterThanOrEqualTo(share);
            }
            for (int slab = 0; slab < Slabs.COUNT; slab++) {
                assertThat(deeper.injury().injured(slab))
                        .isGreaterThanOrEqualTo(base.injury().injured(slab) - 1e-6);
                assertThat(denser.injury().trophic(slab))
                        .isGreaterThanOrEqualTo(base.injury().trophic(slab) - 1e-9);
            }
        });
    }

    @Test
    void depthZeroAndNoPassesDoNothingAtAll() {
        for (NeedleField field : new NeedleField[] {field(0, PEN, 0, 4), field(0, PEN, 1.5, 0)}) {
            Injury injury = field.injury();
            assertThat(injury.breach()).isZero();
            assertThat(injury.overlap()).isZero();
            for (int slab = 0; slab < Slabs.COUNT; slab++) {
                assertThat(injury.injured(slab)).isZero();
                assertThat(injury.trophic(slab)).isZero();
            }
        }
    }

    @Test
    void needlesThatEndInTheEpidermisBreachItAndLeaveTheDermisAlone() {
        Injury injury = SpecifiedNeedlingTest.pen(FACE.epidermisMm()).injury();
        assertThat(injury.breach()).isPositive();
        for (int slab = 0; slab < Slabs.COUNT; slab++) {
            assertThat(injury.injured(slab)).isZero();
            assertThat(injury.trophic(slab)).isZero();
        }
    }

    @Test
    void twoHalfSessionsHitAsOftenAsOneWhole() {
        eachSkin((draw, depthMm) -> {
            double half = field(draw, PEN, depthMm, 2).hits(0.15);
            assertThat(2 * half).isCloseTo(field(draw, PEN, depthMm, 4).hits(0.15), within(1e-12));
        });
    }

    @Test
    void theSignalIsNeverMoreThanTheInjuryThatSendsIt() {
        eachSkin((draw, depthMm) -> {
            Slabs slabs = DRAWS.site(draw, new SiteSpread(0.1, 0.25, 1.2, 0.3)).slabs();
            Injury injury = field(draw, PEN, depthMm, 4).injury();
            double hurt = 0;
            double sent = 0;
            for (int slab = 0; slab < Slabs.COUNT; slab++) {
                hurt += injury.injured(slab) * slabs.thicknessMm(slab);
                sent += injury.trophic(slab) * slabs.thicknessMm(slab);
            }
            assertThat(sent).isBetween(0.3 * hurt, hurt * (1 + 1e-12));
        });
    }

    @Test
    void aSignalThatDoesNotTravelIsTheInjuryItself() {
        NeedlingParameters near = new NeedlingParameters(0.5, 1, 0.6, 0.2, 0.5, 0.025, 1e-5);
        Injury injury = new NeedleField(new NeedlingSetting(PEN, FACE, 1.5, 4), near).injury();
        for (int slab = 0; slab < Slabs.COUNT; slab++) {
            assertThat(injury.trophic(slab)).isCloseTo(injury.injured(slab), within(1e-4));
        }
    }

    @Test
    void slabDosesAreMeansOfTheShareByDepth() {
        eachSkin((draw, depthMm) -> {
            Site site = DRAWS.site(draw, new SiteSpread(0.1, 0.25, 1.2, 0.3));
            NeedleField field = field(draw, PEN, depthMm, 4);
            Injury injury = field.injury();
            for (int slab = 0; slab < Slabs.COUNT; slab++) {
                double thickness = site.slabs().thicknessMm(slab);
                double sum = 0;
                int steps = 400;
                for (int i = 0; i < steps; i++) {
                    double below = site.slabs().topMm(slab) + thickness * (i + 0.5) / steps;
                    sum += field.injuredShare(site.epidermisMm() + below) / steps;
                }
                assertThat(injury.injured(slab)).isCloseTo(thickness > 0 ? sum : 0, within(2e-4));
            }
        });
    }

    @Test
    void aThinDermisHasThinnerSlabsAndNeedlesPastItAreNotCounted() {
        Site eyelid = new Site(0.088, 0.58);
        Injury injury = new NeedleField(new NeedlingSetting(PEN, eyelid, 2.5, 4), TYPICAL).injury();
        assertThat(eyelid.slabs().thicknessMm(2)).isCloseTo(0.08, within(1e-12));
        assertThat(injury.injured(2)).isPositive();
        assertThat(injury.injured(3)).isZero();
        assertThat(injury.trophic(3)).isZero();
        Injury thick = new NeedleField(new NeedlingSetting(PEN, new Site(0.088, 1.5), 2.5, 4), TYPICAL).injury();
        assertThat(injury.injured(0)).isCloseTo(thick.injured(0), within(1e-6));
        assertThat(injury.trophic(0)).isLessThan(thick.trophic(0));
    }

    @Test
    void theMeanSquareRadiusIsTheIntegralOverTrueDepths() {
        eachSkin((draw, depthMm) -> {
            NeedlingParameters p = DRAWS.needling(draw);
            ChannelArea area = new ChannelArea(PEN, depthMm, p);
            for (double z : new double[] {0, 0.1, 0.3, 0.8}) {
                double sum = 0;
                int steps = 20_000;
                for (int i = 0; i < steps; i++) {
                    double xi = -8 + 16 * (i + 0.5) / steps;
                    double stroke =
                            Math.min(depthMm, Math.max(0, p.depthShare() * depthMm * (1 + p.depthSpread() * xi)));
                    double r = area.radiusMm(z, stroke);
                    sum += r * r * fibril.skin.prior.Normal.density(xi) * 16 / steps;
                }
                assertThat(area.meanSquareMm2(z)).isCloseTo(sum, within(3e-6));
            }
        });
    }

    @Test
    void refusesWhatNoToolOrSkinIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NeedlingSetting(PEN, FACE, -0.1, 4))
                .withMessage("depthMm is 0.0 to 5.0, was -0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new NeedlingSetting(PEN, FACE, Double.NaN, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new NeedlingSetting(PEN, FACE, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Site(0.1, 0)).withMessageContaining("dermisMm");
        assertThatIllegalArgumentException().isThrownBy(() -> new Tool.Pen(0, 100, 8, 30, 0.1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tool.Roller(0.15, Double.POSITIVE_INFINITY, 1))
                .withMessageContaining("shaftRadiusMm");
    }
}
