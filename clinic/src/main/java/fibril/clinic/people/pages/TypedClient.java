package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Provenance;
import fibril.clinic.web.Form;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clean form says of a client. Whoever sees no notes cannot write any either. */
record TypedClient(
        String given,
        String family,
        LocalDate born,
        Sex sex,
        @Nullable Integer skinType,
        String email,
        String phone,
        @Nullable String notes) {

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    static final List<String> SEXES = Arrays.stream(Sex.values()).map(Sex::name).toList();

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_PHONE = 60;
    private static final int LONGEST_NOTES = 4000;

    static Optional<TypedClient> read(Form form, LocalDate today, boolean withNotes) {
        String given = form.need("given", LONGEST_NAME);
        String family = form.need("family", LONGEST_NAME);
        Optional<LocalDate> born = form.needDay("born", EARLIEST, today);
        Optional<String> sex = form.needOneOf("sex", SEXES);
        OptionalInt skinType = form.whole("skinType", 1, 6);
        String email = email(form);
        String phone = phone(form);
        String notes = withNotes ? form.text("notes", LONGEST_NOTES) : null;
        if (!form.isClean() || born.isEmpty() || sex.isEmpty()) return Optional.empty();
        return Optional.of(new TypedClient(
                given,
                family,
                born.get(),
                Sex.valueOf(sex.get()),
                skinType.isPresent() ? skinType.getAsInt() : null,
                email,
                phone,
                notes));
    }

    private static String email(Form form) {
        String email = form.text("email", LONGEST_EMAIL);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            form.problem("email", "people.form.email.wrong", email);
        }
        return email;
    }

    private static String phone(Form form) {
        String phone = form.text("phone", LONGEST_PHONE);
        if (!phone.isEmpty() && !phone.matches("[+0-9][0-9 ()./-]{4,}( ?(x|ext\\.?) ?[0-9]+)?")) {
            form.problem("phone", "people.form.phone.wrong", phone);
        }
        return phone;
    }

    /** The same fields, filled with what stands on record. */
    static Map<String, String> fields(Client client, boolean withNotes) {
        return Map.of(
                "given", client.givenName(),
                "family", client.familyName(),
                "born", client.born().toString(),
                "sex", client.sex().name(),
                "skinType",
                        client.skinType().isPresent()
                                ? Integer.toString(client.skinType().getAsInt())
                                : "",
                "email", client.email(),
                "phone", client.phone(),
                "notes", withNotes ? client.notes() : "");
    }

    /**
     * What was typed, laid over what others have saved since: a field this reader left as it was shows the newer value,
     * so that saving once more does not undo the others' work.
     */
    static Map<String, String> laidOver(Form typed, Client seen, Client now, boolean withNotes) {
        Map<String, String> before = fields(seen, withNotes);
        Map<String, String> merged = new HashMap<>(fields(now, withNotes));
        before.forEach((field, value) -> {
            if (!typed.typed(field).equals(value)) merged.put(field, typed.typed(field));
        });
        merged.put("reason", typed.typed("reason"));
        return merged;
    }

    Client asNew(UUID id, Provenance provenance) {
        return client(id, "", null, provenance);
    }

    Client after(Client before, Provenance provenance) {
        return client(before.id(), before.notes(), before.portraitName(), provenance);
    }

    private Client client(UUID id, String oldNotes, @Nullable String portrait, Provenance provenance) {
        String said = notes == null ? oldNotes : notes;
        return new Client(id, given, family, born, sex, skinType, email, phone, said, portrait, provenance);
    }
}
