package fibril.clinic.treat;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.EndPoint;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.PlannedZone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** With the atlas as it ships. */
class ZoneLimitsTest {

    private static final Atlas ATLAS = Atlas.load();

    @Test
    void neverLetsAnyAreaPassItsHardCapWhateverTheConcern() {
        for (Area area : ATLAS.areas()) {
            for (Concern concern : ATLAS.concerns()) {
                assertThat(limits(area.id(), concern.id()).mostMm())
                        .as(area.id() + " " + concern.id())
                        .isLessThanOrEqualTo(area.hardCapMm());
            }
        }
    }

    @Test
    void keepsTheEyeAtHalfAMillimetre() {
        assertThat(limits("periorbital", "fine_lines").mostMm()).isEqualTo(0.5);
    }

    @Test
    void goesNoDeeperThanThePenCan() {
        assertThat(ZoneLimits.of(ATLAS, "abdomen", "stretch_marks", "exceed").mostMm())
                .isEqualTo(1.5);
    }

    @Test
    void leavesToTheClinicWhatNoSourceGivesADepthFor() {
        assertThat(limits("hands", "acne_scars").isForClinicToSet()).isTrue();
        assertThat(limits("decollete", "acne_scars").isForClinicToSet()).isTrue();
        assertThat(limits("cheeks", "acne_scars").isForClinicToSet()).isFalse();
        assertThat(limits("cheeks", "hair").isForClinicToSet()).isFalse();
    }

    @Test
    void offersNoBleedingEndPointOverBone() {
        for (Area area : ATLAS.areas()) {
            if (!area.overBone()) continue;
            for (Concern concern : ATLAS.concerns()) {
                ZoneLimits limits = limits(area.id(), concern.id());
                assertThat(limits.ends())
                        .as(area.id() + " " + concern.id())
                        .isNotEmpty()
                        .noneMatch(EndPoint::bleeds)
                        .contains(limits.expected());
            }
        }
    }

    @Test
    void offersNoBleedingEndPointInPigmentWork() {
        assertThat(limits("cheeks", "melasma").ends()).noneMatch(EndPoint::bleeds);
    }

    @Test
    void offersUniformBleedingOverScarsOnly() {
        assertThat(limits("abdomen", "surgical_scars").allows("uniform_pinpoint"))
                .isTrue();
        assertThat(limits("cheeks", "fine_lines").allows("uniform_pinpoint")).isFalse();
    }

    @Test
    void fillsTheWholeFaceButNotRoundTheEyeNorWhereSkinIsToBeLeftOut() {
        Course course = course(new PlannedZone("cheeks", 1.0, 3));
        Map<String, PlannedZone> face = Presets.fullFace(ATLAS, course, Set.of("nose"));
        assertThat(face)
                .containsEntry("cheeks", new PlannedZone("cheeks", 1.0, 3))
                .containsKeys("forehead", "chin_jaw")
                .doesNotContainKeys("periorbital", "nose", "neck");
        face.values()
                .forEach(zone -> assertThat(zone.depthMm())
                        .isLessThanOrEqualTo(limits(zone.area(), "fine_lines").mostMm()));
    }

    @Test
    void fillsRoundTheEyeWhereItWasPlanned() {
        Course course = course(new PlannedZone("periorbital", 0.25, 2));
        assertThat(Presets.fullFace(ATLAS, course, Set.of()))
                .containsEntry("periorbital", new PlannedZone("periorbital", 0.25, 2));
    }

    private static ZoneLimits limits(String area, String concern) {
        return ZoneLimits.of(ATLAS, area, concern, "skinpen_precision");
    }

    private static Course course(PlannedZone zone) {
        Course c = Made.course(zone.area());
        return new Course(
                c.id(),
                c.client(),
                c.concern(),
                c.device(),
                List.of(zone),
                c.sessions(),
                c.spacingDays(),
                c.onLabel(),
                c.offLabelReasons(),
                c.offLabelWhy(),
                c.numbing(),
                c.notes(),
                c.state(),
                c.stateReason(),
                c.atlasVersion(),
                c.provenance());
    }
}
