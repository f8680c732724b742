package fibril.walk;

import static fibril.clinic.database.schema.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every form that changes how a practice works: the audit has what stood and what stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsAuditTest {

    private static final String RULE = "/handpieces/rule";

    private static final String DEPTHS = "/settings/depths";
    private static final String NUMBING = "/settings/numbing";

    /** What is typed first and then, so that the second time something stood there. */
    private static final Map<String, List<Map<String, String>>> TYPED = Map.ofEntries(
            twice(
                    "/settings",
                    Map.of(
                            "practice",
                            "Oak House",
                            "idle",
                            "20",
                            "phone",
                            "020 7946 0999",
                            "emergency",
                            "999",
                            "zone",
                            "Europe/London"),
                    Map.of("practice", "Elm House", "idle", "25", "assistantsRead", "CLINICAL_PAGES")),
            twice("/settings/public-address", "address", "https://oak.example", "https://elm.example"),
            twice("/settings/booking", "notice", "7", "8"),
            twice("/settings/requests", "days", "20", "21"),
            twice(
                    "/settings/plan",
                    Map.of("consentMonths", "5"),
                    Map.of("consentMonths", "6", "patchReadAfterDays", "5")),
            twice("/settings/retention", "years", "8", "9"),
            twice("/settings/reporting", "userFacility", "yes", "no"),
            twice(
                    "/settings/messages",
                    Map.of("minutes", "11", "first", "on-call@example.org"),
                    Map.of("minutes", "12", "first", "late@example.org")),
            twice(
                    "/settings/checkpoints",
                    Map.of("to", "books@example.org", "every", "DAY"),
                    Map.of("to", "", "every", "WEEK")),
            twice("/settings/backups", Map.of("how", "ELSEWHERE", "time", "02:10"), Map.of("time", "02:20")),
            twice(RULE, "rule", "warn", "stop"));

    /** Rows that have versions of their own, or something that is done and not set. */
    private static final Set<String> NO_SETTING = Set.of(
            "/settings/rooms",
            "/settings/rooms/{id}",
            "/settings/hours/{staff}",
            "/settings/closures",
            "/settings/closures/{id}/withdrawal",
            "/settings/competences",
            "/settings/competences/{id}/ending",
            "/settings/plan/orders",
            "/settings/messages/test",
            "/settings/backups/runs",
            "/settings/leaving",
            "/settings/arriving",
            "/settings/arriving/{id}/look",
            "/settings/arriving/{id}/intake",
            "/settings/arriving/{id}/dropping",
            "/settings/arriving/{id}/undoing");

    /** These have a test of their own here, or need a house of their own (SignInServiceTest). */
    private static final Set<String> ELSEWHERE =
            Set.of(DEPTHS, NUMBING, "/settings/phrases", "/settings/phrases/removal", "/settings/sign-in-service");

    private Practice practice;
    private Visitor owner;

    private static Map.Entry<String, List<Map<String, String>>> twice(
            String page, Map<String, String> first, Map<String, String> then) {
        return Map.entry(page, List.of(first, then));
    }

    private static Map.Entry<String, List<Map<String, String>>> twice(
            String page, String field, String first, String then) {
        return twice(page, Map.of(field, first), Map.of(field, then));
    }

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        owner = Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void noFormIsForgotten() {
        Set<String> forms = new TreeSet<>();
        for (Route route : Route.all(practice)) {
            boolean setting =
                    route.pattern().startsWith("/settings") || route.pattern().equals(RULE);
            if (route.method() == RequestMethod.POST && setting) forms.add(route.pattern());
        }
        Set<String> known = new TreeSet<>(TYPED.keySet());
        known.addAll(NO_SETTING);
        known.addAll(ELSEWHERE);
        assertThat(forms).isEqualTo(known);
    }

    @TestFactory
    Stream<DynamicTest> tellsBeforeAndAfter() {
        return TYPED.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    for (Map<String, String> typed : page.getValue()) change(page.getKey(), typed);
                }));
    }

    private void change(String page, Map<String, String> typed) {
        Map<String, String> before = standing();
        List<Audit.Event> events = sent(page, typed);
        Map<String, String> after = standing();
        List<String> changed = after.keySet().stream()
                .filter(name -> !Objects.equals(after.get(name), before.get(name)))
                .toList();
        assertThat(changed).as("changed by %s", page).isNotEmpty();
        for (String name : changed) {
            assertThat(events)
                    .filteredOn(event -> event.subject().equals("setting")
                            && event.subjectId().equals(name))
                    .singleElement()
                    .satisfies(event -> assertThat(event.action()).isEqualTo("change"))
                    .satisfies(event -> assertThat(event.detail())
                            .startsWith(before.containsKey(name) ? "“" + before.get(name) + "” to “" : "“")
                            .endsWith("” to “" + after.get(name) + "”"));
        }
    }

    @Test
    void tellsADepthBeforeAndAfter() {
        String where = firstOf(DEPTHS, "where");
        sent(DEPTHS, Map.of("where", where, "depthMm", "0.2", "reason", "our own"));
        assertThat(sent(DEPTHS, Map.of("where", where, "depthMm", "0.1", "reason", "milder")))
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).matches(".+ “0\\.2.*” to “0\\.1.*”"));
    }

    @Test
    void tellsAMaximumBeforeAndAfter() {
        String product = firstOf(NUMBING, "product");
        Map<String, String> rest =
                Map.of("product", product, "maxAreaCm2", "50", "maxMinutes", "30", "reason", "label");
        Map<String, String> typed = new HashMap<>(rest);
        typed.put("maxGrams", "11");
        sent(NUMBING, typed);
        typed.put("maxGrams", "12");
        assertThat(sent(NUMBING, typed))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.detail()).matches(product + " “.*11.*50.*30.*” to “.*12.*50.*30.*”"));
    }

    private String firstOf(String page, String field) {
        return Jsoup.parse(owner.get(page).body())
                .select("[name=" + field + "] option, input[name=" + field + "]")
                .eachAttr("value")
                .stream()
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsWhichPhraseCameAndWhichWent() {
        assertThat(sent("/settings/phrases", Map.of("phrase", "Seen by her doctor")))
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("“” to “Seen by her doctor”"));
        assertThat(sent("/settings/phrases/removal", Map.of("phrase", "Seen by her doctor")))
                .singleElement()
                .satisfies(event -> assertThat(event.detail()).isEqualTo("“Seen by her doctor” to “”"));
    }

    /** The events of one form, as its page holds it but for what is typed. */
    private List<Audit.Event> sent(String action, Map<String, String> typed) {
        String page = action.replace("/handpieces/rule", "/handpieces").replace("/removal", "");
        PaperForm form =
                PaperForm.on(Jsoup.parse(owner.get(page).body()), action).orElseThrow();
        List<PaperForm.Entry> entries = new ArrayList<>(form.untouched());
        entries.removeIf(entry -> typed.containsKey(entry.name()));
        typed.forEach((name, value) -> entries.add(new PaperForm.Entry(name, value)));
        Audit audit = practice.piece(Audit.class);
        long newest = audit.latest(1).getFirst().sequence();
        HttpResponse<String> answer = owner.post(action, entries);
        assertThat(answer.statusCode())
                .as(
                        "%s: %s",
                        action, Jsoup.parse(answer.body()).select(".problems").text())
                .isEqualTo(303);
        return audit.latest(50).stream()
                .filter(event -> event.sequence() > newest)
                .toList();
    }

    private Map<String, String> standing() {
        Map<String, Integer> versions = new HashMap<>();
        Map<String, String> standing = new TreeMap<>();
        practice.piece(DSLContext.class).selectFrom(SETTING).forEach(row -> {
            if (versions.merge(row.getName(), row.getVersion(), Math::max).equals(row.getVersion()))
                standing.put(row.getName(), row.getContent());
        });
        return standing;
    }
}
