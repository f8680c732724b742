package fibril.clinic.message.pages;

import fibril.clinic.message.Destination;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.OnCall;
import fibril.clinic.message.ReminderRules;
import fibril.clinic.web.Form;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What the owner typed, by the name of the setting. */
final class TypedMessageSettings {

    static final String WANTED = "wanted-";
    static final String LEAD = "lead-";

    private TypedMessageSettings() {}

    /** Of use only where the form is clean. */
    static Map<String, String> read(Form form) {
        Map<String, String> wanted = new HashMap<>();
        for (MessageKind kind : MessageKind.reminders()) {
            boolean on = form.ticked(WANTED + kind.name());
            wanted.put(ReminderRules.wantedSetting(kind), on ? "yes" : ReminderRules.NO);
            whole(
                    form,
                    LEAD + kind.name(),
                    0,
                    ReminderRules.longestLead(kind),
                    ReminderRules.leadSetting(kind),
                    wanted);
        }
        time(form, "quietFrom", ReminderRules.QUIET_FROM, wanted);
        time(form, "quietUntil", ReminderRules.QUIET_UNTIL, wanted);
        address(form, "first", OnCall.FIRST, wanted);
        address(form, "second", OnCall.SECOND, wanted);
        boolean onlySecond =
                form.typed("first").isEmpty() && !form.typed("second").isEmpty();
        if (onlySecond) form.problem("second", "message.form.secondAlone", form.typed("second"));
        whole(form, "minutes", 1, OnCall.LONGEST_MINUTES, OnCall.MINUTES, wanted);
        return wanted;
    }

    private static void whole(
            Form form, String field, int least, int most, String setting, Map<String, String> wanted) {
        OptionalInt number = form.needWhole(field, least, most);
        number.ifPresent(found -> wanted.put(setting, Integer.toString(found)));
    }

    private static void time(Form form, String field, String setting, Map<String, String> wanted) {
        String typed = form.need(field, Destination.LONGEST);
        if (typed.isEmpty()) return;
        try {
            wanted.put(setting, LocalTime.parse(typed).toString());
        } catch (DateTimeParseException notOne) {
            form.problem(field, "message.form.notATime", form.label(field), typed);
        }
    }

    private static void address(Form form, String field, String setting, Map<String, String> wanted) {
        String typed = form.text(field, Destination.LONGEST);
        if (!typed.isEmpty() && form.isClean() && Destination.read(typed).isEmpty()) {
            form.problem(field, "message.form.noAddress", typed);
        }
        wanted.put(setting, Destination.read(typed).map(Destination::address).orElse(""));
    }
}
