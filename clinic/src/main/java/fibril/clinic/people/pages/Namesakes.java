package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** Others of one name: the first few, how many there are, and where all of them are found. */
public record Namesakes(List<Namesake> first, int count, String searchHref) {

    static final Namesakes NOBODY = new Namesakes(List.of(), 0, "/clients");

    private static final int SHOWN = 12;

    static Namesakes of(List<Client> others, LocalDate today, Words words) {
        if (others.isEmpty()) return NOBODY;
        return new Namesakes(
                others.stream()
                        .limit(SHOWN)
                        .map(other -> Namesake.of(other, today, words))
                        .toList(),
                others.size(),
                UriComponentsBuilder.fromPath("/clients")
                        .queryParam("q", "{name}")
                        .encode()
                        .buildAndExpand(others.getFirst().name())
                        .toUriString());
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int more() {
        return count - first.size();
    }
}
