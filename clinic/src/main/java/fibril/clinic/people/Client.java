package fibril.clinic.people;

import fibril.clinic.practice.Provenance;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is or may be treated here. The skin type is Fitzpatrick's, 1 to 6. */
public record Client(
        UUID id,
        String givenName,
        String familyName,
        LocalDate born,
        Sex sex,
        @Nullable Integer fitzpatrick,
        String email,
        String phone,
        String notes,
        @Nullable String portraitName,
        Provenance provenance) {

    public Client {
        if (givenName.isBlank() || familyName.isBlank()) throw new IllegalArgumentException("a client has two names");
        if (fitzpatrick != null && (fitzpatrick < 1 || fitzpatrick > 6)) {
            throw new IllegalArgumentException("Fitzpatrick type is 1 to 6, was " + fitzpatrick);
        }
    }

    public String name() {
        return givenName + " " + familyName;
    }

    public OptionalInt skinType() {
        return fitzpatrick == null ? OptionalInt.empty() : OptionalInt.of(fitzpatrick);
    }

    /** The photograph that tells two people of one name apart, by its name in the vault. */
    public Optional<String> portrait() {
        return Optional.ofNullable(portraitName);
    }

    /** The same person with another photograph, or with none. */
    public Client withPortrait(@Nullable String name, Provenance next) {
        return new Client(id, givenName, familyName, born, sex, fitzpatrick, email, phone, notes, name, next);
    }

    public int ageOn(LocalDate day) {
        return Period.between(born, day).getYears();
    }
}
