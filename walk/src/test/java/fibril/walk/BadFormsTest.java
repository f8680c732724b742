package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Clients;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every form of the made-up practice, filled in wrongly in every way a field allows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadFormsTest {

    private static final String ENDLESS = "x".repeat(20_000);

    private static final String ONE_OF_A_CLIENT = "/clients/\\{[a-z]+}/.*\\{.*";

    /** Fields that are read only when another one is answered, and by which answer. */
    private static final Map<String, PaperForm.Entry> ASKED_FOR_BY = Map.of(
            "numbing.+", new PaperForm.Entry("numbing", "lidocaine_prilocaine_cream"),
            "agreed", new PaperForm.Entry("outcome", "AGREED_DAY"),
            "guardian|interpreter|signedName", new PaperForm.Entry("answer-CLINICAL_PHOTOS", "yes"));

    /** Fields that choose what is looked at beside the form, and are not kept: an unknown one is as good as none. */
    private static final Set<String> CHOOSE_A_VIEW = Set.of("shown");

    private Practice practice;
    private Visitor owner;
    private SiteMap map;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        owner = Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD);
        FirstAfternoon.in(practice, owner);
        map = SiteMap.of(practice, owner);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @TestFactory
    Stream<DynamicTest> nameTheFieldAndKeepWhatWasTyped() {
        return eachForm(place -> {
            List<String> faults = new ArrayList<>();
            for (Element field : fresh(place).asked()) {
                if (CHOOSE_A_VIEW.contains(field.attr("name"))) continue;
                for (String bad : badValuesFor(field)) {
                    fault(place, field.attr("name"), bad).ifPresent(faults::add);
                }
            }
            assertThat(faults).as("sent to %s", place.action()).isEmpty();
        });
    }

    private Optional<String> fault(SiteMap.Place place, String field, String bad) {
        HttpResponse<String> answer = owner.post(place.action(), filledFor(field, fresh(place), bad));
        String what = field + " = " + (bad.length() > 40 ? bad.length() + " letters" : bad);
        if (answer.statusCode() != 422) return Optional.of(what + ": answered with " + answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        Optional<Element> kept = PaperForm.on(page, place.action()).flatMap(form -> form.field(field));
        if (kept.isEmpty()) return Optional.of(what + ": the field is gone");
        if (told(page).stream().noneMatch(told -> isAbout(told, kept.get()))) {
            return Optional.of(what + ": not named in "
                    + page.select(".problems li").eachText().stream().limit(3).toList());
        }
        if (kept.get().closest("details:not([open])") != null) return Optional.of(what + ": folded away");
        boolean lost = isTypedInto(kept.get())
                && !PaperForm.valueOf(kept.get()).strip().equals(bad);
        return lost ? Optional.of(what + ": became " + PaperForm.valueOf(kept.get())) : Optional.empty();
    }

    private static List<PaperForm.Entry> filledFor(String field, PaperForm form, String bad) {
        List<PaperForm.Entry> entries = new ArrayList<>(form.with(field, bad));
        ASKED_FOR_BY.forEach((pattern, other) -> {
            if (field.matches(pattern)) {
                entries.removeIf(entry -> entry.name().equals(other.name()));
                entries.add(other);
            }
        });
        return entries;
    }

    /** The fields that the problems lead to; one that leads nowhere is a fault of its own. */
    private static List<Element> told(Document page) {
        return page.select(".problems a").stream()
                .map(link -> Optional.ofNullable(
                                page.getElementById(link.attr("href").substring(1)))
                        .orElseThrow(() -> new AssertionError("leads nowhere: " + link.outerHtml())))
                .toList();
    }

    /** The field itself, the box around it, or another field of the same row, such as the depth of a zone without one. */
    private static boolean isAbout(Element told, Element field) {
        Element row = field.closest("tr,.ask");
        return told.equals(field)
                || told.getElementsByAttributeValue("name", field.attr("name")).contains(field)
                || (row != null && row.getAllElements().contains(told));
    }

    private static boolean isTypedInto(Element field) {
        return !field.normalName().equals("select")
                && !Set.of("radio", "checkbox", "password").contains(field.attr("type"));
    }

    private static List<String> badValuesFor(Element field) {
        if (field.normalName().equals("select")) return List.of("no-such-choice");
        boolean number = !field.attr("inputmode").isEmpty();
        return switch (field.attr("type")) {
            case "radio" -> List.of("no-such-choice");
            case "number" -> List.of("lots", "1e9", "-1");
            case "date" -> List.of("yesterday", "9999-12-31", "0001-01-01");
            case "datetime-local" -> List.of("yesterday", "9999-12-31T09:00");
            case "time" -> List.of("noon");
            case "checkbox", "file", "password" -> List.of();
            default -> number && !field.attr("inputmode").equals("tel") ? List.of("lots", "1e9") : List.of(ENDLESS);
        };
    }

    @TestFactory
    Stream<DynamicTest> tellWhatIsMissingWhenEmpty() {
        return eachForm(place -> {
            // a button alone does what it says, and the next test would miss what it took back
            if (fresh(place).asked().isEmpty()) return;
            HttpResponse<String> answer = owner.post(place.action(), Map.of());
            assertThat(answer.statusCode())
                    .as("nothing sent to %s", place.action())
                    .isIn(303, 404, 409, 422);
            if (answer.statusCode() == 422) {
                assertThat(Jsoup.parse(answer.body()).select(".problems li")).isNotEmpty();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> keepWhatWasTypedWhenSomebodyWroteFirst() {
        return eachForm(place -> {
            PaperForm form = fresh(place);
            if (form.field("version").isEmpty()) return;
            List<PaperForm.Entry> typed = new ArrayList<>(form.with("version", "999"));
            typed.replaceAll(entry -> markable(form, entry) ? new PaperForm.Entry(entry.name(), "Kept") : entry);
            HttpResponse<String> answer = owner.post(place.action(), typed);
            assertThat(answer.statusCode())
                    .as("a stale version sent to %s", place.action())
                    .isEqualTo(409);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select(".problems li")).isNotEmpty();
            PaperForm again = PaperForm.on(page, place.action()).orElseThrow();
            List<String> lost = typed.stream()
                    .filter(entry -> entry.value().equals("Kept"))
                    .map(PaperForm.Entry::name)
                    .filter(name -> !again.field(name)
                            .map(PaperForm::valueOf)
                            .orElse("")
                            .equals("Kept"))
                    .toList();
            assertThat(lost).as("lost on the way through %s", place.action()).isEmpty();
        });
    }

    private static boolean markable(PaperForm form, PaperForm.Entry entry) {
        return form.asked().stream()
                .filter(field -> field.attr("name").equals(entry.name()))
                .anyMatch(field -> field.normalName().equals("textarea")
                        || (field.attr("type").equals("text")
                                && field.attr("inputmode").isEmpty()));
    }

    @Test
    void carryTheirVersionWhereTheyChangeARecord() {
        List<String> without = map.forms().stream()
                .filter(place -> patternOf(place).endsWith("}"))
                .filter(place -> fresh(place).field("version").isEmpty())
                .map(SiteMap.Place::action)
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void leadNowhereUnderAnotherClientsName() {
        String other = practice.piece(Clients.class)
                .search("Fern Sample", 1)
                .getFirst()
                .id()
                .toString();
        List<String> open = new ArrayList<>();
        reached().forEach((pattern, page) -> {
            RouteLine line = line(RequestMethod.GET, pattern);
            if (!pattern.matches(ONE_OF_A_CLIENT)) return;
            int status = owner.get(under(other, page)).statusCode();
            if (!line.another().contains(Integer.toString(status))) open.add(page + " answered with " + status);
        });
        for (SiteMap.Place place : map.forms()) {
            PaperForm form = fresh(place);
            boolean ofTheClient = patternOf(place).matches(ONE_OF_A_CLIENT);
            if (!place.action().startsWith("/clients/")) continue;
            if (!ofTheClient && form.field("course").isEmpty()) continue;
            RouteLine line = line(RequestMethod.POST, patternOf(place));
            int status =
                    owner.post(under(other, place.action()), form.untouched()).statusCode();
            if (!line.another().contains(Integer.toString(status))) {
                open.add(place.action() + " answered with " + status);
            }
        }
        assertThat(open).isEmpty();
    }

    private static String under(String client, String address) {
        return address.replaceFirst("/clients/[0-9a-f-]{36}", "/clients/" + client);
    }

    /** With numbers of records that are there; what is closed looks like an address that leads nowhere. */
    @Test
    void lookLikeNothingToThoseWithoutTheRightAndOpenToTheOthers() {
        List<String> faults = new ArrayList<>();
        for (Entrant entrant : Entrant.values()) {
            Visitor visitor = entrant.signedIn(practice);
            reached().forEach((pattern, page) -> {
                RouteLine line = line(RequestMethod.GET, pattern);
                HttpResponse<String> answer = visitor.get(page);
                if (!line.open(entrant)) {
                    Look.of(visitor.get(line.beside()))
                            .apartFrom(Look.of(answer))
                            .ifPresent(apart -> faults.add(entrant + " " + page + ": " + apart));
                } else if (!line.own().contains(Integer.toString(answer.statusCode()))) {
                    faults.add(entrant + " " + page + ": " + answer.statusCode() + ", written is " + line.own());
                }
            });
            for (SiteMap.Place place : map.forms()) {
                RouteLine line = line(RequestMethod.POST, patternOf(place));
                PaperForm form = fresh(place);
                if (!line.open(entrant)) {
                    Look.of(visitor.post(line.beside(), Map.of()))
                            .apartFrom(Look.of(visitor.post(place.action(), form.untouched())))
                            .ifPresent(apart -> faults.add(entrant + " to " + place.action() + ": " + apart));
                } else if (line.isAButton() != form.asked().isEmpty()) {
                    faults.add(
                            place.action() + ": asks for " + form.asked().size() + " things, written is " + line.own());
                } else if (!line.isAButton()) {
                    int status = visitor.postAndLook(place.action(), List.of()).statusCode();
                    if (!line.own().contains(Integer.toString(status))) {
                        faults.add(entrant + " to " + place.action() + ": " + status + ", written is " + line.own());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The face mesh is WebAssembly; a page that is closed, or another one, may run none. */
    @Test
    void mayRunNoWebAssemblyButInTheGuide() {
        map.pages()
                .forEach((pattern, page) -> assertThat(owner.get(page).headers().firstValue("Content-Security-Policy"))
                        .as(page)
                        .hasValueSatisfying(policy -> assertThat(policy.contains("'wasm-unsafe-eval'"))
                                .isEqualTo(pattern.endsWith("/photographs/guide"))));
    }

    /** What the made-up practice holds none of is written down, so that nobody thinks it was walked. */
    @Test
    void areAllWalkedButThoseThatAreWrittenToHaveNone() {
        Set<String> forms = map.patternsOfForms();
        assertThat(RouteLine.all().stream()
                        .filter(line -> line.namesARecord() && !line.guests())
                        .filter(line -> line.hasNone()
                                == (line.method() == RequestMethod.GET
                                        ? reached().containsKey(line.pattern())
                                        : forms.contains(line.pattern())))
                        .map(RouteLine::way))
                .isEmpty();
    }

    /** Pages, pictures and files. */
    private Map<String, String> reached() {
        Map<String, String> reached = new TreeMap<>(map.files());
        reached.putAll(map.pages());
        return reached;
    }

    private static RouteLine line(RequestMethod method, String pattern) {
        return RouteLine.all().stream()
                .filter(line -> line.method() == method && line.pattern().equals(pattern))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in routes.csv: " + method + " " + pattern));
    }

    private String patternOf(SiteMap.Place place) {
        return map.pattern(RequestMethod.POST, place.action()).orElseThrow();
    }

    private PaperForm fresh(SiteMap.Place place) {
        Document page = Jsoup.parse(owner.get(place.page()).body());
        return PaperForm.on(page, place.action())
                .orElseThrow(() -> new AssertionError("no form to " + place.action() + " on " + place.page()));
    }

    private interface Check {
        void of(SiteMap.Place place);
    }

    private Stream<DynamicTest> eachForm(Check check) {
        return map.forms().stream()
                .sorted(Comparator.comparing(this::patternOf))
                .map(place -> DynamicTest.dynamicTest(patternOf(place), () -> check.of(place)));
    }
}
