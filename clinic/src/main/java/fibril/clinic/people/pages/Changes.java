package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What differs between two versions of a client, field by field, as lines to read. */
final class Changes {

    private Changes() {}

    static List<String> between(Client before, Client after, boolean withNotes, Words words) {
        Map<String, String> old = shown(before, words);
        return shown(after, words).entrySet().stream()
                .filter(now -> !now.getValue().equals(old.get(now.getKey())))
                .map(now -> line(now.getKey(), old.getOrDefault(now.getKey(), ""), now.getValue(), withNotes, words))
                .toList();
    }

    private static String line(String field, String old, String now, boolean withNotes, Words words) {
        String label = words.t("people.form." + field);
        boolean veiled = field.equals("portrait") || (field.equals("notes") && !withNotes);
        if (veiled) return words.t("people.changed.veiled", label);
        return words.t("people.changed", label, orNothing(old, words), orNothing(now, words));
    }

    private static String orNothing(String value, Words words) {
        return value.isEmpty() ? words.t("people.nothing") : value;
    }

    private static Map<String, String> shown(Client client, Words words) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("given", client.givenName());
        values.put("family", client.familyName());
        values.put("born", words.day(client.born()));
        values.put("sex", words.t("people.sex." + client.sex().name().toLowerCase(Locale.ROOT)));
        values.put(
                "skinType",
                client.skinType().isPresent()
                        ? ClientHeads.roman(client.skinType().getAsInt())
                        : "");
        values.put("email", client.email());
        values.put("phone", client.phone());
        values.put("notes", client.notes());
        values.put("portrait", client.portrait().orElse(""));
        return values;
    }
}
