package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What /clients shows: who fits what was typed. */
public record ClientsPage(String typed, List<Line> lines, String count, boolean more, boolean nobodyYet) {

    /** One client; {@code shared} when somebody else has this name too. */
    public record Line(Namesake who, String phone, String skinType, int fitzpatrick, boolean shared) {}

    static ClientsPage of(
            String typed, List<Client> found, boolean more, Set<UUID> shared, LocalDate today, Words words) {
        List<Line> lines = found.stream()
                .map(client -> new Line(
                        Namesake.of(client, today, words),
                        Namesake.end(client).map(end -> "…" + end).orElse(""),
                        client.skinType().isPresent()
                                ? ClientHeads.roman(client.skinType().getAsInt())
                                : "",
                        client.skinType().orElse(0),
                        shared.contains(client.id())))
                .toList();
        String count = more ? words.t("people.index.first", found.size()) : words.t("people.index.count", found.size());
        return new ClientsPage(typed, lines, count, more, found.isEmpty() && typed.isEmpty());
    }
}
