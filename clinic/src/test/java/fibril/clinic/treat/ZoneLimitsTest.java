package fibril.clinic.treat;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.EndPoint;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.practice.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        return new Course(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "fine_lines",
                "skinpen_precision",
                List.of(zone),
                3,
                28,
                true,
                List.of(),
                "",
                new Numbing.None(),
                "",
                CourseState.AGREED,
                "",
                ATLAS.version(),
                Provenance.first(Made.AUTHOR, Made.NINE));
    }
}
