package fibril.clinic.practice;

import java.util.UUID;

/** Somebody who works here. */
public record StaffMember(UUID id, String name, String signIn, Role role, boolean active, Provenance provenance) {

    public StaffMember {
        if (name.isBlank()) throw new IllegalArgumentException("a staff member has a name");
        if (signIn.isBlank()) throw new IllegalArgumentException("a staff member has a sign-in name");
    }
}
