package fibril.atlas;

/** One number of a tool, with the range it may really have. */
public record ToolPart(String id, double value, Range range, Standing standing) {

    public ToolPart {
        Checks.id("part", id);
        Checks.above("value", value, 0);
        if (!(value >= range.min() && value <= range.max())) {
            throw new IllegalArgumentException("value is " + Words.number(range.min()) + " to "
                    + Words.number(range.max()) + ", was " + Words.number(value));
        }
    }
}
