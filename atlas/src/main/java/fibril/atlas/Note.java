package fibril.atlas;

/** What sources say on one point of practice, such as passes or when the channels close. */
public record Note(String id, String title, String words, Standing standing) {

    public Note {
        Checks.id("note", id);
        Checks.text("title", title);
        Checks.text("words", words);
    }
}
