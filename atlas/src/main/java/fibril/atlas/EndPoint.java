package fibril.atlas;

/** What the skin should look like when a zone is done. */
public record EndPoint(String id, String words, String plainWords, boolean bleeds, Standing standing) {

    public EndPoint {
        Checks.id("end point", id);
        Checks.text("words", words);
        Checks.text("plainWords", plainWords);
    }
}
