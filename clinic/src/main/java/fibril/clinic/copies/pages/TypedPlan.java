package fibril.clinic.copies.pages;

import fibril.clinic.copies.CopySettings;
import fibril.clinic.copies.Copying;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The plan as it is typed: the form's field for each setting, and what may stand in it. */
final class TypedPlan {

    private static final int LONGEST_FOLDER = 300;
    private static final int MOST_COPIES = 400;
    private static final int MOST_MONTHS = 60;
    private static final int MOST_DAYS = 90;

    private static final Map<String, String> FIELDS = Map.of(
            CopySettings.HOW, "how",
            CopySettings.FOLDER, "folder",
            CopySettings.TIME, "time",
            CopySettings.NEWEST, "newest",
            CopySettings.MONTHS, "months",
            CopySettings.REHEARSE_DAYS, "rehearseDays");

    private TypedPlan() {}

    static Form filled(Words words, Map<String, String> standing) {
        Map<String, String> values = new LinkedHashMap<>();
        standing.forEach((name, value) -> values.put(FIELDS.getOrDefault(name, name), value));
        return Form.filled(words, values);
    }

    /** One text of all that stands, so that a form that begins with something else is noticed. */
    static String stamp(Map<String, String> standing) {
        return standing.toString();
    }

    /** The settings by name. What was typed is kept whoever makes the backups, and only these nights need a folder. */
    static Map<String, String> read(Form form, Copying copying) {
        Map<String, String> wanted = new LinkedHashMap<>();
        String how = form.labels("copies.form")
                .needOneOf(
                        "how",
                        Arrays.stream(CopySettings.How.values()).map(Enum::name).toList())
                .orElse("");
        boolean nightly = how.equals(CopySettings.How.NIGHTLY.name());
        nights(form, copying, nightly, wanted);
        wanted.put(CopySettings.HOW, how);
        return wanted;
    }

    private static void nights(Form form, Copying copying, boolean nightly, Map<String, String> wanted) {
        if (copying.fixedFolder().isEmpty()) wanted.put(CopySettings.FOLDER, folder(form, copying, nightly));
        wanted.put(CopySettings.TIME, time(form));
        wanted.put(CopySettings.NEWEST, whole(form, "newest", 1, MOST_COPIES));
        wanted.put(CopySettings.MONTHS, whole(form, "months", 0, MOST_MONTHS));
        wanted.put(CopySettings.REHEARSE_DAYS, whole(form, "rehearseDays", 1, MOST_DAYS));
    }

    private static String folder(Form form, Copying copying, boolean nightly) {
        String folder = nightly ? form.need("folder", LONGEST_FOLDER) : form.text("folder", LONGEST_FOLDER);
        if (!folder.isEmpty() && form.error("folder") == null) {
            copying.faultOf(folder)
                    .ifPresent(fault -> form.problem("folder", "copies.form.folder." + fault.name(), folder));
        }
        return folder;
    }

    private static String time(Form form) {
        String typed = form.need("time", 8);
        if (typed.isEmpty() || form.error("time") != null) return typed;
        try {
            return LocalTime.parse(typed.length() == 4 ? "0" + typed : typed).toString();
        } catch (DateTimeParseException notATime) {
            form.problem("time", "copies.form.time.wrong", typed);
            return typed;
        }
    }

    private static String whole(Form form, String field, int least, int most) {
        OptionalInt value = form.needWhole(field, least, most);
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }
}
