package fibril.clinic.people;

import fibril.clinic.practice.Provenance;
import java.util.UUID;

/**
 * Somebody who speaks with a client or for her. A guardian decides for whoever may not decide alone; an interpreter only
 * says the same in another language.
 *
 * @param relation what they are to the client, such as mother, or empty
 * @param language the language spoken with the client, empty where it is the practice's own
 * @param reached telephone or address, as it was told
 */
public record Companion(
        UUID id,
        UUID client,
        Role role,
        String name,
        String relation,
        String language,
        String reached,
        boolean withdrawn,
        Provenance provenance) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_WORD = 80;
    public static final int LONGEST_REACHED = 200;

    public enum Role {
        GUARDIAN,
        INTERPRETER
    }

    public Companion {
        if (name.isBlank()) throw new IllegalArgumentException("a companion has a name");
        if (role == Role.INTERPRETER && language.isBlank()) {
            throw new IllegalArgumentException("an interpreter speaks a language");
        }
    }

    /** As a consent names them: “Ayşe Kaya (mother)”, “Jon Doe (Turkish)”. */
    public String shortly() {
        String more = role == Role.INTERPRETER ? language : relation;
        return more.isBlank() ? name : name + " (" + more + ")";
    }

    public Companion written(Provenance next) {
        return new Companion(id, client, role, name, relation, language, reached, withdrawn, next);
    }

    public Companion withdrawn(Provenance next) {
        return new Companion(id, client, role, name, relation, language, reached, true, next);
    }
}
