package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What /clients/new and /clients/{id}/edit show.
 *
 * @param head of the client being corrected, null for a new one
 * @param others people of the same name, to be told apart
 * @param key names a new client from its first showing, so that a form sent twice is one client
 * @param version the version on record that a correction follows
 * @param twin somebody of the same name and day of birth is on record
 * @param newer what somebody else has saved meanwhile, one line per field
 */
public record ClientFormPage(
        @Nullable ClientHead head,
        Form form,
        String key,
        String action,
        String version,
        boolean withNotes,
        Namesakes others,
        boolean twin,
        List<String> newer,
        String latest,
        List<Choice> sexes,
        List<Choice> skinTypes) {

    static ClientFormPage fresh(
            Form form, String key, boolean withNotes, List<Client> others, boolean twin, LocalDate today, Words words) {
        // whoever may be the same person comes first
        List<Client> likeliest = others.stream()
                .sorted(Comparator.comparing(other -> !other.born().toString().equals(form.typed("born"))))
                .toList();
        return new ClientFormPage(
                null,
                form,
                key,
                "/clients",
                "",
                withNotes,
                Namesakes.of(likeliest, today, words),
                twin,
                List.of(),
                today.toString(),
                sexes(words),
                types(words));
    }

    static ClientFormPage correction(
            ClientHead head,
            Client client,
            Form form,
            boolean withNotes,
            List<String> newer,
            LocalDate today,
            Words words) {
        return new ClientFormPage(
                head,
                form,
                "",
                ClientHeads.address(client),
                Integer.toString(client.provenance().version()),
                withNotes,
                Namesakes.NOBODY,
                false,
                newer,
                today.toString(),
                sexes(words),
                types(words));
    }

    public Optional<ClientHead> existing() {
        return Optional.ofNullable(head);
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }

    public String earliest() {
        return TypedClient.EARLIEST.toString();
    }

    private static List<Choice> sexes(Words words) {
        return TypedClient.SEXES.stream()
                .map(sex -> Choice.of(sex, words.t("people.sex." + sex.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static List<Choice> types(Words words) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(type ->
                        new Choice(Integer.toString(type), ClientHeads.roman(type), words.t("people.skinType." + type)))
                .toList();
    }
}
