package fibril.forecast;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Crosswalk;
import fibril.atlas.Device;
import fibril.atlas.PenMechanics;
import fibril.atlas.Protocol;
import fibril.atlas.SkinOf;
import fibril.forecast.course.Facts;
import fibril.forecast.course.Needles;
import java.util.List;
import java.util.Optional;

/** A plan against the atlas: every fact it needs, or every reason why it cannot be forecast. */
sealed interface Resolution {

    record Refused(List<Refusal> refusals) implements Resolution {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** @param outlook empty where the atlas does not treat this concern on this area */
    record Resolved(
            Plan plan,
            Area area,
            Concern concern,
            Device device,
            Optional<Protocol> protocol,
            Optional<Crosswalk> outlook,
            SkinOf skin,
            PenMechanics pen)
            implements Resolution {

        Needles needles() {
            return new Needles(Facts.pen(pen), Facts.skin(skin), plan.depthMm(), plan.depthMm(), plan.passes());
        }
    }

    static Resolution of(Plan plan, Atlas atlas) {
        List<Refusal> refusals = PlanBounds.check(plan, atlas);
        if (!refusals.isEmpty()) return new Refused(refusals);
        Device device = atlas.device(plan.device());
        Person person = plan.person();
        return new Resolved(
                plan,
                atlas.area(plan.area()),
                atlas.concern(plan.concern()),
                device,
                atlas.protocol(plan.area(), plan.concern()),
                atlas.crosswalk(plan.area(), plan.concern()),
                atlas.skin(plan.area(), person.sex(), person.ageYears()),
                atlas.mechanics(device));
    }
}
