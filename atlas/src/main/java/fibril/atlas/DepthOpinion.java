package fibril.atlas;

/** A depth that one source gives for an area or a concern. */
public record DepthOpinion(Range depthMm, Citation citation) {}
