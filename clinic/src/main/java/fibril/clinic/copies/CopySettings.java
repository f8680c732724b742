package fibril.clinic.copies;

import fibril.clinic.practice.Settings;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The plan for copies as it is kept among the practice's settings. */
public record CopySettings(Settings settings, Copying copying) {

    public static final String HOW = "backup.how";
    public static final String FOLDER = "backup.folder";
    public static final String TIME = "backup.time";
    public static final String NEWEST = "backup.newest";
    public static final String MONTHS = "backup.months";
    public static final String REHEARSE_DAYS = "backup.rehearseDays";

    private static final Map<String, String> OTHERWISE =
            Map.of(TIME, "02:00", NEWEST, "14", MONTHS, "6", REHEARSE_DAYS, "7");

    /** Who makes the copies. */
    public enum How {
        NIGHTLY,
        /** By the machine's own tools, of which nothing is known here. */
        ELSEWHERE
    }

    /** Empty as long as nobody has decided. A folder fixed for the machine decides it. */
    public Optional<How> how() {
        Optional<How> set = settings.find(HOW).filter(how -> !how.isEmpty()).map(How::valueOf);
        return set.isEmpty() && copying.fixedFolder().isPresent() ? Optional.of(How.NIGHTLY) : set;
    }

    public Optional<CopyPlan> plan() {
        Map<String, String> set = standing();
        String folder = set.getOrDefault(FOLDER, "");
        if (how().filter(How.NIGHTLY::equals).isEmpty() || folder.isEmpty()) return Optional.empty();
        return Optional.of(new CopyPlan(
                folder,
                LocalTime.parse(settings.get(TIME, OTHERWISE.getOrDefault(TIME, ""))),
                retention(),
                whole(REHEARSE_DAYS)));
    }

    public Retention retention() {
        return new Retention(whole(NEWEST), whole(MONTHS));
    }

    /** What is set, or holds where nothing is, by name. */
    public Map<String, String> standing() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(HOW, how().map(How::name).orElse(""));
        values.put(FOLDER, copying.fixedFolder().orElse(settings.get(FOLDER, "")));
        for (String name : new String[] {TIME, NEWEST, MONTHS, REHEARSE_DAYS}) {
            values.put(name, settings.get(name, OTHERWISE.getOrDefault(name, "")));
        }
        return values;
    }

    private int whole(String name) {
        return Integer.parseInt(settings.get(name, OTHERWISE.getOrDefault(name, "1")));
    }
}
