package fibril.clinic.plan;

import fibril.atlas.AreaGroup;
import fibril.atlas.Depth;
import fibril.atlas.Protocol;

/** How deep one area may be planned for one concern. */
public sealed interface DepthAllowed {

    /** On the face nothing deeper is ever proposed: no label was evaluated above it. */
    double DEEPEST_PROPOSED_ON_FACE_MM = 1.5;

    record UpTo(double startMm, double mostMm) implements DepthAllowed {}

    /** No source gives a depth and the clinic has set none. */
    record ClinicMustSet(double atMostMm, String reason) implements DepthAllowed {}

    static DepthAllowed of(Protocol protocol) {
        return switch (protocol.depth()) {
            case Depth.Proposed proposed -> new UpTo(start(protocol, proposed.startMm()), protocol.capMm());
            case Depth.SetByClinic own -> new UpTo(own.startMm(), Math.min(protocol.capMm(), own.atMostMm()));
            case Depth.ClinicMustSet none -> new ClinicMustSet(none.atMostMm(), none.reason());
        };
    }

    private static double start(Protocol protocol, double startMm) {
        boolean face = protocol.area().group() == AreaGroup.FACE;
        return Math.min(startMm, face ? DEEPEST_PROPOSED_ON_FACE_MM : protocol.capMm());
    }
}
