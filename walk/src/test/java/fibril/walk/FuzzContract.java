package fibril.walk;

import static fibril.clinic.plan.ConsentKind.TEACHING;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Clients;
import fibril.clinic.practice.Role;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * who means well: where links lead, and where a form stands only after something else was done ({@link Scene}). Nothing
 * breaks, and nothing that was typed becomes a part of a page or a formula in a file. Every build tries one in each way;
 * {@code bench/fuzz} tries a thousand for each field. A new form that no link leads to wants a scene of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FuzzContract {

    private static final int VALUES = Integer.getInteger("fibril.fuzz.forms", 1);
    private static final long SEED = Long.getLong("fibril.fuzz.seed", 20_260_722);
    /** The forms that somebody wants filled in who does not want all. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("fibril.fuzz.only", ""));

    private static final int TOLD = 40;
    /** From here on it takes so long that somebody wants to see how far it is. */
    private static final int LONG = 3;

    /** What may begin with a sign. */
    private static final String A_NUMBER = "-[0-9]+(\\.[0-9]+)?|\\+[0-9 ()./-]+";

    /** One agreement after the other. */
    private static final String TAKING_BACK = "/my/consents/{id}/withdrawal";

    private static final Pattern CLIENT = Pattern.compile("/clients/([0-9a-f-]{36})");

    private final Hostile hostile = new Hostile(SEED);
    private final Map<String, Integer> sent = new TreeMap<>();
    private final Set<String> filled = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private Practice practice;
    private Visitor owner;

    /** With the forty made-up clients. */
    abstract Practice practice();

    @BeforeAll
    void open() {
        practice = practice();
        owner = met(Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD));
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
        Visitor passer = met(Visitor.stranger(practice));
        fillIn(() -> passer, SiteMap.of(practice, passer, List.of("/ask")));
        new TreeMap<>(HouseScenes.of(practice, this::signedIn, this::met)).forEach(this::play);
        new TreeMap<>(ClientScenes.of(practice, this::signedIn)).forEach(this::play);
        fillIn(this::signedIn, house);
        askOddly(house);
        SiteMap after = SiteMap.of(practice, signedIn());
        for (Map.Entry<String, String> sheet : after.sheets().entrySet()) readSheet(sheet.getValue());
        fillInAFreshPractice();
        fillInTheDoor();
        int values = sent.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%d fields of %d forms, %d values%n", sent.size(), filled.size(), values);
        assertThat(faults).isEmpty();
        assertThat(sent.entrySet().stream().filter(FuzzContract::isCutShort))
                .as("fields whose form was used up before they had %d values", VALUES)
                .isEmpty();
        if (ONLY.pattern().isEmpty()) hasFilledInEverything(after);
    }

    /** Of the wrong codes that open a practice it takes a few. */
    private static boolean isCutShort(Map.Entry<String, Integer> field) {
        return field.getValue() < VALUES && !field.getKey().equals("/set-up code");
    }

    private void hasFilledInEverything(SiteMap after) {
        assertThat(Route.all(practice).stream()
                        .filter(route -> route.method() == RequestMethod.POST)
                        .map(Route::pattern)
                        .filter(pattern -> !filled.contains(pattern)))
                .as("forms that nobody filled in")
                .isEmpty();
        assertThat(after.sheets()).as("files for spreadsheets").hasSizeGreaterThan(3);
        assertThat(filled).as("forms that were filled in").hasSizeGreaterThan(145);
        assertThat(sent).as("fields that were filled in").hasSizeGreaterThan(1000);
    }

    /** Some forms end the visit of whoever sends them. */
    private Visitor signedIn() {
        if (owner.get("/account/password").statusCode() != 200) owner = met(Visitor.signedIn(practice, Role.OWNER));
        return owner;
    }

    private Visitor met(Visitor visitor) {
        return visitor.watchedBy(this::look);
    }

    private void play(String pattern, Scene scene) {
        play(practice, pattern, scene, VALUES);
        if (!scene.known().isEmpty()) play(practice, pattern, scene.withNothingKnown(), VALUES);
    }

    private void play(Practice where, String pattern, Scene scene, int many) {
        Supplier<List<SiteMap.Place>> set = () -> scene.set(where).everyPlaceOf(pattern);
        note(pattern, new Filling(scene.visitor(), hostile, List.of(), set, scene.known()), many);
    }

    /** Once each before any of them is used up: what is cancelled again and again has no links to send. */
    private void fillIn(Supplier<Visitor> visitor, SiteMap map) {
        Map<Boolean, List<String>> patterns =
                map.patternsOfForms().stream().sorted().collect(Collectors.partitioningBy(FuzzContract::comesLast));
        for (String pattern : patterns.getOrDefault(false, List.of())) fillIn(visitor, map, pattern, 1);
        for (String pattern : patterns.getOrDefault(false, List.of())) fillIn(visitor, map, pattern, VALUES - 1);
        for (String pattern : patterns.getOrDefault(true, List.of())) fillIn(visitor, map, pattern, VALUES);
    }

    /** Whoever has left fills in nothing more, nor sends a photograph who does not agree to any. */
    private static boolean comesLast(String pattern) {
        return pattern.endsWith("/leave") || pattern.equals(TAKING_BACK);
    }

    private void fillIn(Supplier<Visitor> visitor, SiteMap map, String pattern, int many) {
        if (many > 0) note(pattern, new Filling(visitor, hostile, map.everyPlaceOf(pattern)), many);
    }

    private void note(String pattern, Filling filling, int many) {
        if (!ONLY.matcher(pattern).find()) return;
        long begun = System.nanoTime();
        Map<String, Integer> values = filling.with(many);
        tell(begun, filling.sent(), pattern);
        values.forEach((field, times) -> sent.merge(pattern + " " + field, times, Integer::sum));
        if (filling.sent() > 0) filled.add(pattern);
    }

    private static void tell(long begun, int times, String what) {
        if (VALUES >= LONG)
            System.out.printf("%6.1f s, %d times: %s%n", (System.nanoTime() - begun) / 1e9, times, what);
    }

    /** Nobody works there until the first form is filled in rightly, and it knows a service that signs people in. */
    private void fillInAFreshPractice() {
        try (Practice fresh = Practice.with(FreshScenes.SETTINGS)) {
            FreshScenes scenes = new FreshScenes(fresh, this::met);
            play(fresh, "/set-up", scenes.setUp(Map.of()), Math.min(VALUES, FreshScenes.TRIES));
            play(fresh, "/set-up", scenes.setUp(scenes.code()), VALUES);
            scenes.afterwards().forEach((pattern, scene) -> play(fresh, pattern, scene, VALUES));
        }
    }

    /** Last, for whoever is wrong so often is not let in again soon, nor is anybody else from there. */
    private void fillInTheDoor() {
        Visitor wrong = met(Visitor.stranger(practice));
        fillIn(() -> wrong, SiteMap.of(practice, wrong, List.of("/sign-in")));
        play("/sign-in", new Scene(() -> wrong, () -> List.of("/sign-in")));
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
        assertThat(asked).as("addresses that ask").hasSizeGreaterThan(5);
        asked.forEach((path, names) -> names.forEach(name -> askOddly(path, name)));
    }

    private void askOddly(String path, String name) {
        if (!ONLY.matcher(path + "?" + name).find()) return;
        long begun = System.nanoTime();
        for (int n = 0; n < VALUES; n++)
            owner.get(path + "?" + Visitor.raw(name) + "=" + Visitor.raw(hostile.value(n + name.length())));
        tell(begun, VALUES, path + "?" + name);
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
        UUID herself = UUID.fromString(client.group(1));
        String born =
                practice.piece(Clients.class).find(herself).orElseThrow().born().toString();
        String link = owner.newLink(desk.action());
        Visitor guest = met(Visitor.stranger(practice));
        guest.get(link);
        String inside = Visitor.ledTo(guest.post(link, Map.of("born", born)));
        SiteMap hers = SiteMap.of(practice, guest, List.of(inside));
        if (hers.patternsOfForms().contains(TAKING_BACK)) {
            OnRecord records = new OnRecord(practice);
            play(
                    TAKING_BACK,
                    new Scene(() -> guest, () -> List.of("/my/consents/" + records.consent(herself, TEACHING))));
        }
        fillIn(() -> guest, hers);
        fillIn(() -> guest, SiteMap.of(practice, guest, List.of(link)));
    }

    private void look(HttpResponse<String> answer) {
        String what = answer.request().method() + " " + answer.uri().getPath() + ": ";
        if (answer.statusCode() >= 500) note(what + answer.statusCode());
        answer.headers()
                .firstValue("Location")
                .filter(place -> !leadsInside(answer, place))
                .ifPresent(place -> note(what + "leads to " + place));
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"))
            HarmlessPage.faults(answer.body()).forEach(fault -> note(what + fault));
    }

    private static boolean leadsInside(HttpResponse<String> answer, String place) {
        return place.startsWith(answer.uri().resolve("/").toString()) || place.matches("/([^/\\\\].*)?");
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
