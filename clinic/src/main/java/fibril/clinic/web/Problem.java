package fibril.clinic.web;

/** What is wrong with one field: which, what was given, what is allowed. */
public record Problem(String field, String text) {}
