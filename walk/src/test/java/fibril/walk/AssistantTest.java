package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.AssistantsRead;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;

/** An assistant reads no clinical page unless the owner lets assistants, and then she reads and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssistantTest {

    private Practice practice;
    private Visitor owner;
    private String client;
    private String notes;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        owner = Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD);
        FirstAfternoon.in(practice, owner);
        Client noted = practice.piece(Clients.class).search("", 1_000).stream()
                .filter(each -> !each.notes().isBlank())
                .findFirst()
                .orElseThrow();
        client = "/clients/" + noted.id();
        notes = noted.notes().lines().findFirst().orElseThrow();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void readsWhatSheBooksAndTypesAndNothingClinical() {
        Visitor assistant = Entrant.ASSISTANT.signedIn(practice);
        SiteMap map = SiteMap.of(practice, assistant);
        assertThat(reached(map)).doesNotContainAnyElementsOf(clinical(line -> true));
        assertThat(reached(map)).contains("/clients/{id}", "/calendar", "/due", "/check-ins/{id}");
        assertThat(assistant.get(client).body()).doesNotContain(notes);
        assertThat(offeredInVain(Entrant.ASSISTANT, assistant, map)).isEmpty();
    }

    @Test
    void readsClinicalPagesWhereTheOwnerLetsAssistants() {
        Visitor assistant = Entrant.READER.signedIn(practice);
        SiteMap map = SiteMap.of(practice, assistant);
        assertThat(reached(map)).containsAll(clinical(line -> !line.hasNone()));
        assertThat(assistant.get(client).body()).contains(notes);
        assertThat(offeredInVain(Entrant.READER, assistant, map)).isEmpty();
        assertThat(assistant.get(openCourse()).body())
                .contains("Before the first needle")
                .doesNotContain("register");
    }

    @Test
    void isLetInAndShutOutByTheSettingsPageAtOnceAndTheAuditHasBoth() {
        Visitor assistant = Entrant.ASSISTANT.signedIn(practice);
        assertThat(assistant.get(client + "/sessions").statusCode()).isEqualTo(404);
        choose(AssistantsRead.CLINICAL_PAGES);
        assertThat(assistant.get(client + "/sessions").statusCode()).isEqualTo(200);
        assertThat(lastChange()).isEqualTo("“NOTHING” to “CLINICAL_PAGES”");
        choose(AssistantsRead.NOTHING);
        assertThat(assistant.get(client + "/sessions").statusCode()).isEqualTo(404);
        assertThat(lastChange()).isEqualTo("“CLINICAL_PAGES” to “NOTHING”");
    }

    /** Whatever she reads stands in the audit under her name, as what anybody reads. */
    @Test
    void isNotedWhereSheReads() {
        Entrant.letAssistantsRead(practice, AssistantsRead.CLINICAL_PAGES);
        String name = "noted-" + UUID.randomUUID();
        UUID id = Visitor.hire(practice, Role.ASSISTANT, name, "Noted Assistant");
        Visitor assistant = Visitor.signedIn(practice, name, Visitor.PASSWORD);
        assertThat(assistant.get(client + "/screening/history").statusCode()).isEqualTo(200);
        String subject = client.replace("/clients/", "");
        assertThat(practice.piece(Audit.class).of("client", subject).stream()
                        .filter(event -> event.actor().equals(id))
                        .map(Audit.Event::detail))
                .containsExactly("screening/history");
    }

    /** Agreed, and nobody who only reads is in the register of those who may needle with its pen. */
    private String openCourse() {
        Client bay = practice.piece(Clients.class).search("Bay Example", 1).getFirst();
        return Jsoup.parse(owner.get("/clients/" + bay.id() + "/courses").body())
                .select("main a[href*=/courses/]")
                .stream()
                .map(link -> link.attr("href"))
                .filter(address -> address.matches(".*/courses/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
    }

    private String lastChange() {
        return practice.piece(Audit.class)
                .of("setting", Settings.ASSISTANTS_READ)
                .getFirst()
                .detail();
    }

    /** Forms that would be answered with “there is no such page”. */
    private List<String> offeredInVain(Entrant entrant, Visitor assistant, SiteMap map) {
        List<Route> routes = Route.all(practice);
        List<String> offered = new ArrayList<>();
        map.pages()
                .forEach((pattern, page) -> Jsoup.parse(assistant.get(page).body())
                        .select("form[method=post]")
                        .forEach(form -> Route.answering(routes, RequestMethod.POST, form.attr("action"))
                                .filter(route -> !entrant.isAmong(route.enter()))
                                .ifPresent(route -> offered.add(pattern + " offers " + route.pattern()))));
        return offered;
    }

    private void choose(AssistantsRead what) {
        Document page = Jsoup.parse(owner.get("/settings").body());
        PaperForm form = PaperForm.on(page, "/settings").orElseThrow();
        List<PaperForm.Entry> typed = new ArrayList<>(form.with("assistantsRead", what.name()));
        Map<String, String> needed = Map.of("phone", "020 7946 0999", "emergency", "999", "zone", "Europe/London");
        typed.removeIf(entry -> needed.containsKey(entry.name()));
        needed.forEach((field, value) -> typed.add(new PaperForm.Entry(field, value)));
        assertThat(owner.post("/settings", typed).statusCode()).isEqualTo(303);
    }

    private static Set<String> clinical(Predicate<RouteLine> which) {
        Set<String> patterns = new TreeSet<>();
        RouteLine.all().stream()
                .filter(line -> line.open(Entrant.READER) && !line.open(Entrant.ASSISTANT))
                .filter(which)
                .forEach(line -> patterns.add(line.pattern()));
        return patterns;
    }

    private static Set<String> reached(SiteMap map) {
        Set<String> patterns = new TreeSet<>(map.pages().keySet());
        patterns.addAll(map.files().keySet());
        return patterns;
    }
}
