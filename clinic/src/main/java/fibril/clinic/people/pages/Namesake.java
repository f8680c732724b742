package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Wanted;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody of the same name, with what tells the two apart. */
public record Namesake(String name, String href, String born, String age, String phoneEnd, String photo) {

    private static final int END = 4;

    static Namesake of(Client client, LocalDate today, Words words) {
        return new Namesake(
                client.name(),
                ClientHeads.address(client),
                words.day(client.born()),
                words.t("people.age", client.ageOn(today)),
                end(client)
                        .map(end -> words.t("people.phoneEnd", end))
                        .orElseGet(() -> words.t("people.phoneEnd.none")),
                client.portrait().isPresent() ? ClientHeads.address(client) + "/portrait" : "");
    }

    /** The last figures of the telephone number: enough to ask for, too little to ring. */
    static Optional<String> end(Client client) {
        String digits = Wanted.digitsOf(client.phone());
        return digits.length() < END ? Optional.empty() : Optional.of(digits.substring(digits.length() - END));
    }
}
