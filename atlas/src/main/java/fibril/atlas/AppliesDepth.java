package fibril.atlas;

/** Which depth class a line or a flag is for. */
public enum AppliesDepth {
    ALL,
    SHALLOW,
    DEEP;

    public boolean covers(DepthClass depth) {
        return switch (this) {
            case ALL -> true;
            case SHALLOW -> depth == DepthClass.SHALLOW;
            case DEEP -> depth == DepthClass.DEEP;
        };
    }
}
