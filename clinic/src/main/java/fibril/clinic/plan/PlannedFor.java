package fibril.clinic.plan;

import fibril.atlas.Fitzpatrick;
import fibril.clinic.people.Client;
import java.time.LocalDate;

/** Whom a course is for, as far as limits and clearances ask. */
public record PlannedFor(Fitzpatrick skinType, int ageYears) {

    public static PlannedFor of(Client client, LocalDate today) {
        Fitzpatrick type = client.skinType().isPresent()
                ? Fitzpatrick.ofNumber(client.skinType().getAsInt())
                : Fitzpatrick.UNKNOWN;
        return new PlannedFor(type, client.ageOn(today));
    }
}
