package fibril.atlas;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A treatment area. {@code capMm} is the deepest setting this clinic allows; it is never over {@code hardCapMm},
 * which no form, overlay or override passes.
 */
public record Area(
        String id,
        String name,
        String plainName,
        AreaGroup group,
        @Nullable Range depthMmOrNull,
        double hardCapMm,
        double capMm,
        boolean overBone,
        EndPoint endPoint,
        String notes,
        List<DepthOpinion> depthOpinions,
        Standing standing,
        List<ClinicChange> clinicChanges) {

    public Area {
        Checks.id("area", id);
        Checks.text("name", name);
        Checks.text("plainName", plainName);
        Checks.above("hardCapMm", hardCapMm, 0);
        if (!(capMm > 0 && capMm <= hardCapMm)) {
            throw new IllegalArgumentException("capMm is over 0 and at most " + hardCapMm + " mm, was " + capMm);
        }
        depthOpinions = List.copyOf(depthOpinions);
        clinicChanges = List.copyOf(clinicChanges);
    }

    Area withCap(double cap, ClinicChange change) {
        return new Area(
                id,
                name,
                plainName,
                group,
                depthMmOrNull,
                hardCapMm,
                cap,
                overBone,
                endPoint,
                notes,
                depthOpinions,
                standing,
                List.of(change));
    }

    /** Working depth given by sources; none where no source gives one. */
    public Optional<Range> depthMm() {
        return Optional.ofNullable(depthMmOrNull);
    }
}
