package fibril.atlas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One concern treated on one area. */
public record Protocol(
        Area area,
        Concern concern,
        Depth depth,
        double capMm,
        String labelNote,
        String typicalResult,
        EndPoint endPoint,
        List<String> parents,
        Standing standing,
        List<ClinicChange> clinicChanges) {

    /** Sources give none for pens; stated with every forecast as assumed. */
    public static final int ASSUMED_PASSES = 4;

    /** Sources give none for pens; stated with every forecast as assumed. */
    public static final double ASSUMED_GLIDE_MM_PER_S = 30;

    public Protocol {
        if (!(capMm > 0 && capMm <= area.hardCapMm())) {
            throw new IllegalArgumentException("capMm is over 0 and at most " + area.hardCapMm() + " mm, was " + capMm);
        }
        parents = List.copyOf(parents);
        clinicChanges = List.copyOf(clinicChanges);
    }

    /** Such as {@code cheeks/acne_scars}. */
    public String id() {
        return id(area.id(), concern.id());
    }

    static String id(String area, String concern) {
        return area + "/" + concern;
    }

    Protocol with(Area changed, Depth newDepth, double cap, List<ClinicChange> changes) {
        return new Protocol(
                changed, concern, newDepth, cap, labelNote, typicalResult, endPoint, parents, standing, changes);
    }

    public SessionPlan sessions() {
        return concern.sessions();
    }

    public Spacing spacing() {
        return concern.spacing();
    }

    public Range intervalWeeks() {
        return concern.intervalWeeks();
    }

    /** Range worked out from sources, if any. */
    public Optional<Range> depthMm() {
        return switch (depth) {
            case Depth.Proposed(Range range, double start) -> Optional.of(range);
            case Depth.ClinicMustSet none -> Optional.empty();
            case Depth.SetByClinic own -> Optional.empty();
        };
    }

    /** Where a new plan starts; none while the clinic must set a depth. */
    public OptionalDouble proposedDepthMm() {
        return switch (depth) {
            case Depth.Proposed(Range range, double start) -> OptionalDouble.of(start);
            case Depth.ClinicMustSet none -> OptionalDouble.empty();
            case Depth.SetByClinic own -> OptionalDouble.of(own.startMm());
        };
    }

    public boolean isForClinicToSet() {
        return depth instanceof Depth.ClinicMustSet;
    }
}
