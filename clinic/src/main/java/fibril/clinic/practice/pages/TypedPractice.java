package fibril.clinic.practice.pages;

import fibril.clinic.practice.Settings;
import fibril.clinic.web.Form;
import java.util.LinkedHashMap;
import java.util.Map;

/** What set-up and settings both ask about the practice. Every reading notes its problems in the form. */
final class TypedPractice {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PHONE = 60;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_EMERGENCY = 500;
    private static final int LONGEST_ZONE = 60;

    private TypedPractice() {}

    /** The settings by name, to be kept when the form is clean. */
    static Map<String, String> read(Form form) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(Settings.PRACTICE_NAME, form.need("practice", LONGEST_NAME));
        settings.put(Settings.PRACTICE_PHONE, phone(form));
        settings.put(Settings.PRACTICE_PLACE, form.text("place", LONGEST_PLACE));
        settings.put(Settings.PRACTICE_EMERGENCY, form.need("emergency", LONGEST_EMERGENCY));
        settings.put(Settings.PRACTICE_ZONE, zone(form));
        return settings;
    }

    private static String phone(Form form) {
        String phone = form.need("phone", LONGEST_PHONE);
        if (!phone.isEmpty() && !phone.matches("[+0-9][0-9 ()./-]{4,}")) {
            form.problem("phone", "practice.form.phone.wrong", phone);
        }
        return phone;
    }

    /** The list is too long to be told in a message. */
    private static String zone(Form form) {
        String zone = form.need("zone", LONGEST_ZONE);
        if (!zone.isEmpty() && !Zones.ALL.contains(zone)) form.problem("zone", "practice.form.zone.wrong", zone);
        return zone;
    }
}
