package fibril.atlas;

/** A rule for handling any pen, such as one cartridge per client per session. */
public record DeviceRule(String id, String words, Standing standing) {

    public DeviceRule {
        Checks.id("device rule", id);
        Checks.text("words", words);
    }
}
