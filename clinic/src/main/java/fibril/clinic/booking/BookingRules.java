package fibril.clinic.booking;

import fibril.clinic.practice.Settings;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What this practice has set for its calendar. Clients’ names stand in feeds only when the practice chose so. */
public record BookingRules(Map<VisitKind, VisitType> types, int noticeHours, boolean namesInFeeds) {

    public static final String NOTICE_HOURS = "booking.noticeHours";
    public static final String NAMES_IN_FEEDS = "booking.namesInFeeds";
    public static final String YES = "yes";
    public static final int LONGEST_NOTICE_HOURS = 168;

    private static final int USUAL_NOTICE_HOURS = 24;

    public BookingRules {
        types = Map.copyOf(types);
    }

    public static BookingRules of(Settings settings) {
        Map<VisitKind, VisitType> types = new EnumMap<>(VisitKind.class);
        for (VisitKind kind : VisitKind.values()) types.put(kind, type(settings, kind));
        return new BookingRules(
                types,
                Integer.parseInt(settings.get(NOTICE_HOURS, Integer.toString(USUAL_NOTICE_HOURS))),
                settings.get(NAMES_IN_FEEDS, "").equals(YES));
    }

    /** Of one kind alone: whoever writes asks the database for every setting. */
    public static VisitType type(Settings settings, VisitKind kind) {
        return settings.find(setting(kind)).map(set -> read(kind, set)).orElse(VisitType.usual(kind));
    }

    public static String setting(VisitKind kind) {
        return "booking.visit." + kind.word();
    }

    /** Length, before and after, in minutes. */
    public static String written(VisitType type) {
        return type.minutes() + " " + type.beforeMinutes() + " " + type.afterMinutes();
    }

    private static VisitType read(VisitKind kind, String set) {
        List<Integer> minutes =
                Arrays.stream(set.split(" ")).map(Integer::valueOf).toList();
        return new VisitType(kind, minutes.get(0), minutes.get(1), minutes.get(2));
    }

    public VisitType type(VisitKind kind) {
        return types.getOrDefault(kind, VisitType.usual(kind));
    }

    /** Cancelling less than this before the beginning is late. */
    public Duration notice() {
        return Duration.ofHours(noticeHours);
    }
}
