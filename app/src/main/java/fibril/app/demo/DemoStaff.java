package fibril.app.demo;

import fibril.clinic.copies.CopySettings;
import fibril.clinic.plan.Competence;
import fibril.clinic.plan.Competences;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who works in the made-up practice, and what it has set. */
@Component
@ConditionalOnProperty("fibril.demo")
class DemoStaff {

    static final String PASSWORD = "made-up-practice";

    private final Staff staff;
    private final Credentials credentials;
    private final PasswordEncoder passwords;
    private final Settings settings;
    private final Competences competences;
    private final CurrentAtlas atlas;

    DemoStaff(
            Staff staff,
            Credentials credentials,
            PasswordEncoder passwords,
            Settings settings,
            Competences competences,
            CurrentAtlas atlas) {
        this.staff = staff;
        this.credentials = credentials;
        this.passwords = passwords;
        this.settings = settings;
        this.competences = competences;
        this.atlas = atlas;
    }

    boolean isHired() {
        return !staff.everybody().isEmpty();
    }

    /** One of each role; the sign-in is the role in lower case. */
    Map<Role, UUID> hire(Instant at, LocalDate since) {
        Map<Role, UUID> hired = new EnumMap<>(Role.class);
        hired.put(Role.OWNER, one(Role.OWNER, "Dr Ola Owner", "owner", at));
        hired.put(Role.PRACTITIONER, one(Role.PRACTITIONER, "Pip Practitioner", "practitioner", at));
        hired.put(Role.ASSISTANT, one(Role.ASSISTANT, "Asa Assistant", "assistant", at));
        hired.put(Role.AUDITOR, one(Role.AUDITOR, "Audra Auditor", "auditor", at));
        UUID owner = hired.get(Role.OWNER);
        settings.set(Settings.PRACTICE_NAME, "The Made-up Skin Practice", owner, at);
        settings.set(Settings.PRACTICE_PHONE, "01632 960001", owner, at);
        settings.set(Settings.PRACTICE_EMERGENCY, "If you cannot breathe well, call 999.", owner, at);
        // what is made up can be made up again
        settings.set(CopySettings.HOW, CopySettings.How.ELSEWHERE.name(), owner, at);
        for (Role role : new Role[] {Role.OWNER, Role.PRACTITIONER}) {
            atlas.get()
                    .devices()
                    .forEach(device -> competences.add(new Competence(
                            UUID.randomUUID(),
                            Objects.requireNonNull(hired.get(role)),
                            device.id(),
                            since,
                            null,
                            "Made-up course, two days",
                            Provenance.first(owner, at))));
        }
        return hired;
    }

    private UUID one(Role role, String name, String signIn, Instant at) {
        UUID id = UUID.randomUUID();
        staff.add(new StaffMember(id, name, signIn, role, true, Provenance.first(id, at)));
        credentials.setPassword(id, passwords.encode(PASSWORD));
        return id;
    }
}
