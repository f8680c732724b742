package fibril.atlas;

/** A paper, label, manual or page that a record leans on. {@code url} is empty where none is known. */
public record Source(String id, String what, String url, Weight weight) {

    public Source {
        Checks.id("source", id);
        Checks.text("what", what);
    }

    public boolean hasAddress() {
        return !url.isEmpty();
    }
}
