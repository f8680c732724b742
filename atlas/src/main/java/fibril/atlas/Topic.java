package fibril.atlas;

/** A heading of the questionnaire. */
public record Topic(String id, String label) {}
