package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Clients;
import fibril.clinic.practice.Role;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Every field of every form of the house, of staff, of a client's own pages and at the door, filled with what nobody types
 * who means well. Nothing breaks, and nothing that was typed becomes a part of a page or a formula in a file. Every build tries
 * one in each way; {@code bench/fuzz} tries a thousand for each field.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FuzzContract {

    private static final int VALUES = Integer.getInteger("fibril.fuzz.forms", 1);
    private static final long SEED = Long.getLong("fibril.fuzz.seed", 20_260_722);
    private static final int TOLD = 40;

    /** What may begin with a sign. */
    private static final String A_NUMBER = "-[0-9]+(\\.[0-9]+)?|\\+[0-9 ()./-]+";

    /**
     * Buttons without a field, what scripts and mail programs send, and forms that stand only where something else was
     * chosen or done before, to which no link of the made-up practice leads. A new form does not join them by itself.
     */
    private static final Set<String> NOT_FILLED_IN = Set.of(
            "/account/passkeys/{id}/ending",
            "/account/recovery-codes",
            "/account/second-factor/ending",
            "/account/visits/endings",
            "/account/visits/{visit}/ending",
            "/appointments",
            "/appointments/{id}/links/{link}/revocation",
            "/calendar/feed/revocation",
            "/clients/{client}/comparisons",
            "/clients/{client}/comparisons/{before}/{after}/measuring",
            "/clients/{client}/comparisons/{before}/{after}/showing",
            "/clients/{client}/courses",
            "/clients/{client}/courses/{id}/agreement",
            "/clients/{client}/measurements/total",
            "/clients/{client}/repeats",
            "/clients/{client}/repeats/withdrawal",
            "/clients/{client}/screening/acknowledgements",
            "/clients/{client}/screening/overrides",
            "/clients/{client}/screening/papers/{paper}/withdrawal",
            "/clients/{client}/sessions/{id}/cancellation",
            "/clients/{client}/sessions/{id}/draft",
            "/clients/{client}/sessions/{id}/photographs/{photo}/removal",
            "/clients/{client}/test-patches/{id}/reading",
            "/clients/{client}/uses",
            "/clients/{client}/uses/{use}/down",
            "/holds/{client}/lifting",
            "/locked/{client}/uses/{use}/down",
            "/messages/{id}/again",
            "/messages/{id}/seen",
            "/photograph-noise/measuring",
            "/pin",
            "/sessions/{session}/links/{id}/revocation",
            "/set-up",
            "/settings/arriving/{id}/dropping",
            "/settings/arriving/{id}/intake",
            "/settings/arriving/{id}/look",
            "/settings/arriving/{id}/undoing",
            "/settings/backups/runs",
            "/sign-in/code",
            "/staff/{id}/second-factor/ending",
            "/staff/{id}/sign-in-service",
            "/staff/{id}/unlocking",
            "/staff/{id}/visits/endings",
            "/staff/{id}/visits/{visit}/ending",
            "/stop/{token}");

    private static final Pattern CLIENT = Pattern.compile("/clients/([0-9a-f-]{36})");

    private final Hostile hostile = new Hostile(SEED);
    private final Map<String, Integer> sent = new TreeMap<>();
    private final Set<String> filled = new TreeSet<>();
    private final Map<String, Integer> usedUp = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private Practice practice;
    private Visitor owner;

    /** With the forty made-up clients. */
    abstract Practice practice();

    @BeforeAll
    void open() {
        practice = practice();
        owner = Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD).watchedBy(this::look);
        System.out.printf("hostile forms: %d values in each way, seed %d%n", VALUES, SEED);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void nothingTypedBreaksAPageOrIsObeyed() throws IOException {
        FirstAfternoon.in(practice, owner);
        SiteMap house = SiteMap.of(practice, owner);
        for (SiteMap.Place desk : house.forms()) if (desk.action().endsWith("/links")) fillInAsHerself(desk);
        Visitor passer = Visitor.stranger(practice).watchedBy(this::look);
        fillIn(() -> passer, SiteMap.of(practice, passer, List.of("/ask")));
        fillIn(this::signedIn, house);
        askOddly(house);
        SiteMap after = SiteMap.of(practice, signedIn());
        for (Map.Entry<String, String> sheet : after.sheets().entrySet()) readSheet(sheet.getValue());
        Visitor wrong = Visitor.stranger(practice).watchedBy(this::look);
        fillIn(() -> wrong, SiteMap.of(practice, wrong, List.of("/sign-in")));
        int values = sent.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "%d fields of %d forms, %d values%n", sent.size(), house.forms().size(), values);
        assertThat(faults).isEmpty();
        tellWhatWasNotTried();
        assertThat(after.sheets()).as("files for spreadsheets").hasSizeGreaterThan(3);
        assertThat(sent).as("fields that were filled in").hasSizeGreaterThan(300);
    }

    /** Some forms end the visit of whoever sends them. */
    private Visitor signedIn() {
        if (owner.get("/account/password").statusCode() != 200)
            owner = Visitor.signedIn(practice, Role.OWNER).watchedBy(this::look);
        return owner;
    }

    private void fillIn(Supplier<Visitor> visitor, SiteMap map) {
        Comparator<String> leavingLast = Comparator.comparing(pattern -> pattern.endsWith("/leave"));
        for (String pattern : map.patternsOfForms().stream()
                .sorted(leavingLast.thenComparing(Comparator.naturalOrder()))
                .toList()) {
            Filling filling = new Filling(visitor, hostile, map.everyPlaceOf(pattern));
            Map<String, Integer> values = filling.with(VALUES);
            values.forEach((field, many) -> sent.merge(pattern + " " + field, many, Integer::sum));
            filled.add(pattern);
            if (filling.isUsedUp()) usedUp.merge(pattern, fewest(values), Math::max);
        }
    }

    private static int fewest(Map<String, Integer> values) {
        return values.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** Where a form is there once and gone when it was accepted, its values ended there. */
    private void tellWhatWasNotTried() {
        usedUp.forEach((pattern, values) -> System.out.printf("used up after %d values: %s%n", values, pattern));
        List<String> never = Route.all(practice).stream()
                .filter(route -> route.method() == RequestMethod.POST && !filled.contains(route.pattern()))
                .map(Route::pattern)
                .toList();
        System.out.println("not filled in: " + never);
        assertThat(never).as("forms that nobody filled in").isSubsetOf(NOT_FILLED_IN);
    }

    /** What stands behind the question mark of an address, as links and forms that only ask have it. */
    private void askOddly(SiteMap house) {
        Map<String, Set<String>> asked = new TreeMap<>();
        for (String page : house.pages().values()) {
            Document shown = Jsoup.parse(signedIn().get(page).body());
            for (Element form : shown.select("form:not([method=post])"))
                form.select("[name]")
                        .forEach(field ->
                                asked(asked, path(form.attr("action"), page)).add(field.attr("name")));
            for (Element link : shown.select("a[href*=?]:not([href*=:])")) {
                String[] parts = link.attr("href").split("[?&#]", -1);
                Arrays.stream(parts)
                        .skip(1)
                        .filter(part -> part.contains("="))
                        .forEach(part -> asked(asked, path(parts[0], page)).add(part.substring(0, part.indexOf('='))));
            }
        }
        asked.forEach((path, names) -> names.forEach(name -> {
            for (int n = 0; n < VALUES; n++)
                owner.get(path + "?" + Visitor.raw(name) + "=" + Visitor.raw(hostile.value(n + name.length())));
        }));
        assertThat(asked).as("addresses that ask").hasSizeGreaterThan(5);
    }

    private static String path(String address, String page) {
        return address.isEmpty() ? page.replaceAll("\\?.*", "") : address;
    }

    private static Set<String> asked(Map<String, Set<String>> asked, String path) {
        return asked.computeIfAbsent(path, first -> new TreeSet<>());
    }

    /** Her link is made at the desk and opened with the birth date of the client of that page. */
    private void fillInAsHerself(SiteMap.Place desk) {
        String page = owner.get(desk.page()).body();
        Matcher client = CLIENT.matcher(page);
        assertThat(client.find()).as("whose links are on %s", desk.page()).isTrue();
        String born = practice.piece(Clients.class)
                .find(UUID.fromString(client.group(1)))
                .orElseThrow()
                .born()
                .toString();
        owner.post(desk.action(), Map.of());
        Element shown = Objects.requireNonNull(
                Jsoup.parse(owner.get(desk.page()).body()).selectFirst("[name=url]"));
        String link = shown.attr("value").replaceFirst("https?://[^/]+", "");
        Visitor guest = Visitor.stranger(practice).watchedBy(this::look);
        guest.get(link);
        String inside = guest.post(link, Map.of("born", born))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        fillIn(() -> guest, SiteMap.of(practice, guest, List.of(inside)));
        fillIn(() -> guest, SiteMap.of(practice, guest, List.of(link)));
    }

    private void look(HttpResponse<String> answer) {
        String what = answer.request().method() + " " + answer.uri().getPath() + ": ";
        if (answer.statusCode() >= 500) note(what + answer.statusCode());
        answer.headers()
                .firstValue("Location")
                .filter(place -> !leadsInside(place))
                .ifPresent(place -> note(what + "leads to " + place));
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"))
            HarmlessPage.faults(answer.body()).forEach(fault -> note(what + fault));
    }

    private boolean leadsInside(String place) {
        return place.startsWith(practice.address("/")) || place.matches("/([^/\\\\].*)?");
    }

    private void note(String fault) {
        if (faults.size() >= TOLD || faults.contains(fault)) return;
        faults.add(fault);
        System.out.println(fault);
    }

    private void readSheet(String address) throws IOException {
        String text = signedIn().get(address).body();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            for (CSVRecord row : rows) {
                for (String cell : row) {
                    if (cell.matches("(?s)\\s*[=+\\-@＝＋－＠\\t\\r].*") && !cell.matches(A_NUMBER))
                        note(address + ": a cell begins with " + cell);
                }
            }
        }
    }
}
