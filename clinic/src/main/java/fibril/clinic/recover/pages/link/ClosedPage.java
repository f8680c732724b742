package fibril.clinic.recover.pages.link;

/** What a link shows that opens nothing; {@code tooMany} is empty unless too many were tried. */
public record ClosedPage(String phone, String call, String tooMany) {}
