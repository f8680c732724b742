package fibril.atlas;

/** Whether a record says what a source says. Everything but SOURCED carries its reason. */
public enum Status {
    SOURCED("from sources"),
    PARTLY_UNVERIFIED("partly unverified"),
    UNVERIFIED("unverified"),
    DERIVED("worked out from other records"),
    PRODUCT_DEFAULT("our default, a clinic may change it"),
    PRODUCT_LIMIT("our limit, never passed");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
