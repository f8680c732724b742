package fibril.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that practitioners settled on; see docs/decisions/0002-atlas-data.md. */
class LimitsTest {

    private final Atlas atlas = Atlas.load();

    @ParameterizedTest
    @CsvSource({
        "periorbital, 0.5",
        "upper_lip, 1.0",
        "nose, 1.0",
        "forehead, 1.0",
        "glabella, 1.0",
        "neck, 1.0",
        "decollete, 1.0",
        "hands, 1.0",
        "legs, 1.0",
        "scalp, 1.5",
        "cheeks, 2.0",
        "chin_jaw, 2.0",
        "arms, 2.0",
        "thighs, 2.0",
        "abdomen, 2.5"
    })
    void capsEveryArea(String area, double capMm) {
        assertThat(atlas.area(area).hardCapMm()).isEqualTo(capMm);
        assertThat(atlas.area(area).capMm()).isEqualTo(capMm);
    }

    @Test
    void neverProposesDeeperThanACap() {
        for (Protocol protocol : atlas.protocols()) {
            protocol.depthMm()
                    .ifPresent(range -> assertThat(range.max())
                            .as(protocol.id())
                            .isLessThanOrEqualTo(protocol.area().hardCapMm()));
        }
    }

    @Test
    void neverProposesAboveOneAndAHalfMillimetresOnTheFace() {
        for (Protocol protocol : atlas.protocols()) {
            if (protocol.area().group() != AreaGroup.FACE) continue;
            assertThat(protocol.depthMm().orElseThrow().max()).as(protocol.id()).isLessThanOrEqualTo(1.5);
        }
        assertThat(depth("cheeks", "acne_scars")).isEqualTo(new Range(0.5, 1.5));
    }

    @Test
    void startsEveryProposalAtTheAreasLowerFigure() {
        for (Protocol protocol : atlas.protocols()) {
            if (protocol.isForClinicToSet()) continue;
            double lower = protocol.area().depthMm().orElseThrow().min();
            assertThat(protocol.proposedDepthMm().orElseThrow())
                    .as(protocol.id())
                    .isEqualTo(lower);
            assertThat(protocol.depthMm().orElseThrow().min()).as(protocol.id()).isEqualTo(lower);
        }
    }

    @Test
    void letsTheAreaWinAtBothEndsWhereRangesDoNotMeet() {
        assertThat(atlas.area("forehead").depthMm()).contains(new Range(0.25, 0.75));
        assertThat(atlas.concern("acne_scars").depthMm()).contains(new Range(1.0, 2.5));
        assertThat(depth("forehead", "acne_scars")).isEqualTo(new Range(0.25, 0.75));
    }

    @Test
    void neverWorksOverBoneUntilItBleeds() {
        for (String area : Set.of("forehead", "nose", "glabella", "chin_jaw")) {
            assertThat(atlas.area(area).overBone()).as(area).isTrue();
        }
        assertThat(atlas.protocols())
                .filteredOn(protocol -> protocol.area().overBone())
                .hasSizeGreaterThan(20)
                .noneMatch(protocol -> protocol.endPoint().bleeds());
        assertThat(endPoint("forehead", "acne_scars")).isEqualTo("pink_to_red");
        assertThat(endPoint("cheeks", "acne_scars")).isEqualTo("uniform_pinpoint");
    }

    @Test
    void treatsPigmentShallowAndWithoutBleeding() {
        assertThat(atlas.protocols())
                .filteredOn(protocol -> protocol.concern().pigmentWork())
                .hasSize(10)
                .allSatisfy(protocol -> {
                    assertThat(protocol.endPoint().id()).isEqualTo("no_bleeding");
                    assertThat(protocol.proposedDepthMm().orElse(0.5)).isLessThanOrEqualTo(0.5);
                });
    }

    @Test
    void leavesToTheClinicWhatNoSourceSettles() {
        Set<String> areas = Set.of("decollete", "legs", "hands");
        for (Protocol protocol : atlas.protocols()) {
            boolean noSource = areas.contains(protocol.area().id())
                    || protocol.id().equals("thighs/laxity")
                    || protocol.id().equals("legs/laxity");
            assertThat(protocol.isForClinicToSet()).as(protocol.id()).isEqualTo(noSource);
            assertThat(protocol.proposedDepthMm().isEmpty()).as(protocol.id()).isEqualTo(noSource);
            if (noSource) {
                assertThat(protocol.capMm()).as(protocol.id()).isLessThanOrEqualTo(1.0);
            }
        }
        assertThat(atlas.protocol("thighs", "laxity").orElseThrow().depth())
                .isInstanceOfSatisfying(
                        Depth.ClinicMustSet.class,
                        none -> assertThat(none.reason()).startsWith("The clinic must set this."));
    }

    @ParameterizedTest
    @CsvSource({
        "stretch_marks, III, 28, 28",
        "stretch_marks, VI, 28, 28",
        "melasma, III, 14, 28",
        "melasma, IV, 28, 28",
        "melasma, VI, 28, 28",
        "melasma, UNKNOWN, 28, 28",
        "age_spots, I, 14, 28",
        "age_spots, V, 28, 28",
        "acne_scars, II, 14, 28",
        "hair, II, 7, 14",
        "fine_lines, II, 28, 28",
        "surgical_scars, V, 28, 28"
    })
    void keepsSessionsApart(String concern, Fitzpatrick type, int minimumDays, int proposedDays) {
        Spacing spacing = atlas.concern(concern).spacing();
        assertThat(spacing.minimumDays(type)).isEqualTo(minimumDays);
        assertThat(spacing.proposedDays(type)).isEqualTo(proposedDays);
    }

    @Test
    void statesWhatIsAssumedForForecasts() {
        assertThat(Protocol.ASSUMED_PASSES).isEqualTo(4);
        assertThat(Protocol.ASSUMED_GLIDE_MM_PER_S).isCloseTo(30, within(0.0));
    }

    private Range depth(String area, String concern) {
        return atlas.protocol(area, concern).orElseThrow().depthMm().orElseThrow();
    }

    private String endPoint(String area, String concern) {
        return atlas.protocol(area, concern).orElseThrow().endPoint().id();
    }
}
