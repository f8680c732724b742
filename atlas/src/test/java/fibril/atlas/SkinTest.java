package fibril.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How thick skin is, and what a pen is as a machine. */
class SkinTest {

    private static final Atlas ATLAS = Atlas.load();

    @ParameterizedTest
    @EnumSource(Sex.class)
    void isKnownForEveryAreaSexAndAge(Sex sex) {
        for (Area area : ATLAS.areas()) {
            for (int age = 18; age <= 100; age++) {
                SkinOf skin = ATLAS.skin(area.id(), sex, age);
                assertThat(skin.epidermis().mm()).as(area.id()).isBetween(0.05, 0.2);
                assertThat(skin.dermis().mm()).as(area.id()).isBetween(0.35, 2.5);
                assertThat(skin.standings()).isNotEmpty();
            }
        }
    }

    @Test
    void isThinnestOnTheEyelid() {
        double eyelid = ATLAS.skin("periorbital", Sex.FEMALE, 40).dermis().mm();
        assertThat(eyelid).isCloseTo(0.58, within(1e-12));
        for (Area area : ATLAS.areas()) {
            if (area.id().equals("periorbital")) continue;
            assertThat(ATLAS.skin(area.id(), Sex.FEMALE, 40).dermis().mm())
                    .as(area.id())
                    .isGreaterThan(eyelid);
        }
    }

    @Test
    void isTheMeanOfBothWhereTheSexIsNotKnownAndSpreadsMore() {
        SkinOf.Layer both = ATLAS.skin("forehead", Sex.UNKNOWN, 40).dermis();
        assertThat(both.mm()).isCloseTo((0.86 + 1.17) / 2, within(1e-12));
        assertThat(both.sdMm()).isGreaterThan(Math.hypot(0.16, 0.28) / Math.sqrt(2));
    }

    @Test
    void thinsBySixPercentADecade() {
        double young = ATLAS.skin("cheeks", Sex.MALE, 30).dermis().mm();
        double old = ATLAS.skin("cheeks", Sex.MALE, 40).dermis().mm();
        assertThat(old / young).isCloseTo(0.94, within(1e-12));
        assertThat(ATLAS.skin("cheeks", Sex.MALE, 80).epidermis().mm())
                .isEqualTo(ATLAS.skin("cheeks", Sex.MALE, 20).epidermis().mm());
    }

    @Test
    void saysWhereANeighbourStandsIn() {
        assertThat(ATLAS.skin("decollete", Sex.FEMALE, 40).isMeasured()).isFalse();
        assertThat(ATLAS.skin("decollete", Sex.FEMALE, 40).standings())
                .extracting(Standing::reason)
                .anyMatch(reason -> reason.contains("neighbouring site: the neck"));
        assertThat(ATLAS.skin("upper_lip", Sex.FEMALE, 40).isMeasured()).isFalse();
        assertThat(ATLAS.skin("thighs", Sex.FEMALE, 40).isMeasured()).isTrue();
    }

    @Test
    void agreesWithTheTableOfMeasurements() {
        for (Thickness each : ATLAS.thicknesses()) {
            boolean ultrasound = each.standing().status() == Status.SOURCED && each.layer() == SkinLayer.DERMIS;
            if (!ultrasound) continue;
            assertThat(ATLAS.biology())
                    .as(each.id())
                    .anyMatch(row -> row.source()
                                    .equals(each.standing().citations().get(0).source())
                            && row.quantity().startsWith("dermis thickness")
                            && row.valueNumber().orElse(0) == each.mm()
                            && row.spread().equals("SD " + each.sdMm()));
        }
    }

    @Test
    void hasASpreadAsALogarithmThatGivesTheSameSpread() {
        SkinOf.Layer layer = new SkinOf.Layer(1, 0.3);
        double s = layer.sdLn();
        assertThat(Math.sqrt(Math.expm1(s * s))).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void refusesAnUnknownArea() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ATLAS.skin("elbow", Sex.MALE, 40))
                .withMessageContaining("elbow");
    }

    @Test
    void isMetByAPenWhoseGapsAreNamed() {
        PenMechanics skinPen = ATLAS.mechanics(ATLAS.device("skinpen_precision"));
        assertThat(skinPen.needles()).isEqualTo(14);
        assertThat(skinPen.strokesPerSecond()).isCloseTo(116.5, within(1e-12));
        assertThat(skinPen.travelMm()).hasValue(2.5);
        assertThat(skinPen.assumed())
                .extracting(ToolPart::id)
                .containsExactly("needle_diameter_mm", "cone_length_mm", "swept_width_mm", "glide_mm_per_second");
        PenMechanics unknown = ATLAS.mechanics(ATLAS.device("drpen_k230420"));
        assertThat(unknown.needles()).isEqualTo(12);
        assertThat(unknown.assumed()).hasSize(6);
        assertThat(ATLAS.mechanics(ATLAS.device("exceed_unlimited")).needleDiameterMm())
                .isEqualTo(0.35);
    }

    @Test
    void isMetByTheRollerOfTheTrials() {
        RollerMechanics roller = ATLAS.roller();
        assertThat(roller.needles()).isEqualTo(192);
        assertThat(roller.needleDiameterMm()).isEqualTo(0.25);
        assertThat(roller.parts()).hasSize(5);
    }

    @Test
    void isMovedAtTheSpeedThatProtocolsAssume() {
        assertThat(ATLAS.mechanics(ATLAS.device("skinpen_precision")).glideMmPerSecond())
                .isEqualTo(Protocol.ASSUMED_GLIDE_MM_PER_S);
    }
}
