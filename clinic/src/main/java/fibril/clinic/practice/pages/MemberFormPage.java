package fibril.clinic.practice.pages;

import fibril.clinic.practice.Role;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What /staff/new and /staff/{id}/edit show.
 *
 * @param href of the member being changed, empty for a new one
 * @param service whether the practice has a sign-in service
 * @param key names a new member from the first showing, so that a form sent twice is one member
 */
public record MemberFormPage(
        String href,
        String who,
        String signIn,
        Form form,
        String key,
        String version,
        List<Choice> roles,
        List<Choice> states,
        List<String> history,
        List<String> locks,
        boolean factor,
        boolean service) {

    static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();
    static final List<String> STATES = List.of("here", "left");

    static MemberFormPage fresh(Form form, String key, Words words) {
        return new MemberFormPage(
                "", "", "", form, key, "", roles(words), List.of(), List.of(), List.of(), false, false);
    }

    static List<Choice> roles(Words words) {
        return ROLES.stream()
                .map(role ->
                        new Choice(role, words.t("practice.role." + role), words.t("practice.role." + role + ".may")))
                .toList();
    }

    static List<Choice> states(Words words) {
        return STATES.stream()
                .map(state -> Choice.of(state, words.t("practice.staff." + state)))
                .toList();
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
