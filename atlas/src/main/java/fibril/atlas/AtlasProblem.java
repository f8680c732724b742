package fibril.atlas;

/** One fault in the data: which file, which record, which field. */
public record AtlasProblem(String file, String record, String field, String message) {

    @Override
    public String toString() {
        return file + ": " + record + ": " + field + ": " + message;
    }
}
