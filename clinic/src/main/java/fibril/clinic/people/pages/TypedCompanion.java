package fibril.clinic.people.pages;

import fibril.clinic.people.Companion;
import fibril.clinic.people.Companion.Role;
import fibril.clinic.practice.Provenance;
import fibril.clinic.web.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A guardian or interpreter as typed. Every fault is noted in the form. */
final class TypedCompanion {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();

    private TypedCompanion() {}

    static Optional<Companion> read(Form form, UUID id, UUID client, Provenance written) {
        Optional<Role> role = form.needOneOf("role", ROLES).map(Role::valueOf);
        String name = form.need("name", Companion.LONGEST_NAME);
        String relation = form.text("relation", Companion.LONGEST_WORD);
        String language = role.filter(Role.INTERPRETER::equals).isPresent()
                ? form.need("language", Companion.LONGEST_WORD)
                : form.text("language", Companion.LONGEST_WORD);
        String reached = form.need("reached", Companion.LONGEST_REACHED);
        if (role.isEmpty() || !form.isClean()) return Optional.empty();
        return Optional.of(new Companion(id, client, role.get(), name, relation, language, reached, false, written));
    }

    static Map<String, String> fields(Companion companion) {
        return Map.of(
                "role", companion.role().name(),
                "name", companion.name(),
                "relation", companion.relation(),
                "language", companion.language(),
                "reached", companion.reached());
    }
}
