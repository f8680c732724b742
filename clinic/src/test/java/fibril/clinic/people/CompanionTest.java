package fibril.clinic.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.people.Companion.Role;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompanionTest {

    @Test
    void isWrittenOnAConsentWithWhatMatters() {
        assertThat(companion(Role.GUARDIAN, "mother", "").shortly()).isEqualTo("Ayşe Kaya (mother)");
        assertThat(companion(Role.INTERPRETER, "aunt", "Turkish").shortly()).isEqualTo("Ayşe Kaya (Turkish)");
        assertThat(companion(Role.GUARDIAN, "", "").shortly()).isEqualTo("Ayşe Kaya");
    }

    @Test
    void interpretsFromNoUnknownLanguage() {
        assertThatThrownBy(() -> companion(Role.INTERPRETER, "aunt", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Companion companion(Role role, String relation, String language) {
        return new Companion(
                new UUID(0, 1),
                new UUID(0, 2),
                role,
                "Ayşe Kaya",
                relation,
                language,
                "01632 960002",
                false,
                Provenance.first(new UUID(0, 3), Instant.EPOCH));
    }
}
