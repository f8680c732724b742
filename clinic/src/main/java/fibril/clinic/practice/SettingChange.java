package fibril.clinic.practice;

/** What a setting said before and what it says now; empty where it says nothing. */
public record SettingChange(String name, String before, String after) {

    public static SettingChange of(Settings settings, String name, String after) {
        return new SettingChange(name, settings.get(name, ""), after);
    }

    /** For the audit. */
    public String words() {
        return "“" + before + "” to “" + after + "”";
    }
}
