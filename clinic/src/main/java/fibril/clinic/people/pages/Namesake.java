package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Wanted;
import fibril.clinic.web.Words;
import java.time.LocalDate;

/** Somebody of the same name, with what tells the two apart. */
public record Namesake(String name, String href, String born, String age, String phoneEnd, String photo) {

    private static final int END = 4;

    static Namesake of(Client client, LocalDate today, Words words) {
        return new Namesake(
                client.name(),
                ClientHeads.address(client),
                words.day(client.born()),
                words.t("people.age", client.ageOn(today)),
                phoneEnd(client, words),
                client.portrait().isPresent() ? ClientHeads.address(client) + "/portrait" : "");
    }

    static String phoneEnd(Client client, Words words) {
        String digits = Wanted.digitsOf(client.phone());
        return digits.length() < END
                ? words.t("people.phoneEnd.none")
                : words.t("people.phoneEnd", digits.substring(digits.length() - END));
    }
}
