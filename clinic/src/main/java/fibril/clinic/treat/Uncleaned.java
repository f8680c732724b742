package fibril.clinic.treat;

import fibril.clinic.practice.Settings;
import java.util.Locale;

/** What this practice does about a handpiece that was not cleaned since its last session. */
public enum Uncleaned {
    STOP,
    WARN;

    public static final String SETTING = "treat.uncleaned";

    /** A stop, until the practice says otherwise. */
    public static Uncleaned of(Settings settings) {
        return settings.get(SETTING, STOP.setting()).equals(WARN.setting()) ? WARN : STOP;
    }

    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }
}
