package fibril.clinic.message;

import fibril.clinic.practice.Settings;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which reminders this practice sends and when. Leads: hours before an appointment, hours after the hour of a check-in,
 * days before the first day of a look. These figures are ours, until the practice sets its own.
 */
public record ReminderRules(Set<MessageKind> wanted, Map<MessageKind, Integer> leads, QuietHours quiet) {

    public static final String QUIET_FROM = "message.quietFrom";
    public static final String QUIET_UNTIL = "message.quietUntil";
    public static final String NO = "no";

    /** Looks are arranged by telephone: the reminder comes when somebody answers it. */
    public static final LocalTime HOUR_OF_LOOKS = LocalTime.of(10, 0);

    private static final Map<MessageKind, Integer> USUAL =
            Map.of(MessageKind.APPOINTMENT, 24, MessageKind.CHECK_IN, 0, MessageKind.LOOK, 7, MessageKind.VERDICT, 7);

    private static final Map<MessageKind, Integer> LONGEST = Map.of(
            MessageKind.APPOINTMENT, 168, MessageKind.CHECK_IN, 12, MessageKind.LOOK, 28, MessageKind.VERDICT, 28);

    public ReminderRules {
        wanted = Set.copyOf(wanted);
        leads = Map.copyOf(leads);
    }

    public static ReminderRules of(Settings settings) {
        Set<MessageKind> wanted = EnumSet.noneOf(MessageKind.class);
        Map<MessageKind, Integer> leads = new EnumMap<>(MessageKind.class);
        for (MessageKind kind : MessageKind.reminders()) {
            if (!settings.get(wantedSetting(kind), "").equals(NO)) wanted.add(kind);
            int usual = USUAL.getOrDefault(kind, 0);
            leads.put(kind, Integer.parseInt(settings.get(leadSetting(kind), Integer.toString(usual))));
        }
        QuietHours quiet = new QuietHours(
                time(settings, QUIET_FROM, QuietHours.USUAL.from()),
                time(settings, QUIET_UNTIL, QuietHours.USUAL.until()));
        return new ReminderRules(wanted, leads, quiet);
    }

    private static LocalTime time(Settings settings, String name, LocalTime usual) {
        try {
            return LocalTime.parse(settings.get(name, usual.toString()));
        } catch (DateTimeParseException notOne) {
            return usual;
        }
    }

    public static String wantedSetting(MessageKind kind) {
        return "message.wanted." + kind.name();
    }

    public static String leadSetting(MessageKind kind) {
        return "message.lead." + kind.name();
    }

    public static int longestLead(MessageKind kind) {
        return LONGEST.getOrDefault(kind, 0);
    }

    public int lead(MessageKind kind) {
        return leads.getOrDefault(kind, 0);
    }

    public Duration hours(MessageKind kind) {
        return Duration.ofHours(lead(kind));
    }
}
