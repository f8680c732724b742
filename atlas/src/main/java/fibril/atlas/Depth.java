package fibril.atlas;

/** How deep one area may be worked for one concern. */
public sealed interface Depth {

    /** Range and starting value worked out from sources. */
    record Proposed(Range rangeMm, double startMm) implements Depth {}

    /** No source gives a depth: nothing is proposed and nothing is done until the clinic sets one with a reason. */
    record ClinicMustSet(double atMostMm, String reason) implements Depth {}

    /** The clinic set it, where sources give none. */
    record SetByClinic(double startMm, double atMostMm, String reason) implements Depth {}
}
