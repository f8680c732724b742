package fibril.clinic.web;

/** One step of the corridor as it is drawn. */
public record Stage(String name, String href, Mark mark, String state, String date, boolean here) {}
