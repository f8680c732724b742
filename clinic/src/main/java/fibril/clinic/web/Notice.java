package fibril.clinic.web;

/** One thing that must not be overlooked; the address may be empty. */
public record Notice(Mark mark, String text, String href) {}
