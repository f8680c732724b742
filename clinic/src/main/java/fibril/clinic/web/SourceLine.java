package fibril.clinic.web;

/** One source behind a number or a rule, ready to be shown; the address may be empty. */
public record SourceLine(String what, String url, String weight, String supports) {}
