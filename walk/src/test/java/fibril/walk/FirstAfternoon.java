package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Clients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the made-up clients have not done by the morning they are made up, so that their pages can be seen too. */
final class FirstAfternoon {

    private final Visitor visitor;
    private final String client;

    private FirstAfternoon(Visitor visitor, String client) {
        this.visitor = visitor;
        this.client = client;
    }

    static void in(Practice practice, Visitor visitor) {
        String tansy = practice.piece(Clients.class)
                .search("Tansy Specimen", 1)
                .getFirst()
                .id()
                .toString();
        FirstAfternoon afternoon = new FirstAfternoon(visitor, "/clients/" + tansy);
        afternoon.send("/followup", "/purchases", List.of(new PaperForm.Entry("sessions", "4")));
        afternoon.send("/consultation/new", "/consultation", List.of(new PaperForm.Entry("reason", "A second look.")));
        forget(visitor);
    }

    /** Somebody came once, was never treated, and asked to be forgotten. */
    private static void forget(Visitor visitor) {
        String id = UUID.randomUUID().toString();
        visitor.post(
                "/clients",
                Map.of("key", id, "given", "Flora", "family", "Forgotten", "born", "1990-01-01", "sex", "FEMALE"));
        String page = "/clients/" + id + "/erasure";
        visitor.get(page);
        assertThat(visitor.post(
                                page,
                                Map.of(
                                        "askedBy", "HERSELF",
                                        "reason", "By letter.",
                                        "current", Practice.MADE_UP_PASSWORD))
                        .statusCode())
                .as("forgotten")
                .isEqualTo(303);
        assertThat(visitor.get("/clients/" + id).statusCode())
                .as("a locked record is not there")
                .isEqualTo(404);
        assertThat(visitor.get("/clients?q=Forgotten").body()).doesNotContain("Flora");
        // the door before all pages: not even a page that would look for nothing of hers is asked
        assertThat(visitor.get("/clients?q=" + id).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/clients?q=" + UUID.randomUUID()).statusCode()).isEqualTo(200);
    }

    private void send(String page, String action, List<PaperForm.Entry> written) {
        Document shown = Jsoup.parse(visitor.get(client + page).body());
        PaperForm form = PaperForm.on(shown, client + action).orElseThrow();
        List<PaperForm.Entry> entries = new ArrayList<>(form.untouched());
        entries.removeIf(entry -> written.stream().anyMatch(one -> one.name().equals(entry.name())));
        entries.addAll(written);
        assertThat(visitor.post(client + action, entries).statusCode())
                .as("sent to %s", action)
                .isEqualTo(303);
    }
}
