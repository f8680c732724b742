package fibril.atlas;

/** Part of the body an area belongs to. */
public enum AreaGroup {
    FACE("face"),
    NECK_CHEST("neck and chest"),
    BODY("body"),
    LIMBS("arms and legs"),
    SCALP("scalp");

    private final String words;

    AreaGroup(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
