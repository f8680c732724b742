package fibril.walk;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * One kind of form, sent again and again with hostile values: in its free texts only, which are kept; in one field, with
 * all others as they should be; in all fields at once, those no person sees too. Where a form is used up by being
 * accepted, another of the kind takes its place.
 */
final class Filling {

    private enum Way {
        TEXTS,
        ONE,
        ALL
    }

    /** So often its texts alone and one field alone: what is accepted has to be made anew each time, which takes long. */
    private static final int DEEP = 100;

    /** A button without a field holds nothing; only fields it never had are sent with it. */
    private static final int PRESSED_AT_MOST = 8;

    /** What is sent there is not taken as it is: the record was changed meanwhile, or whoever sends it was signed off. */
    private static final Set<Integer> GONE = Set.of(403, 404, 409);

    /** Where it leads whoever is not signed in any more. */
    private static final String DOOR = "/(sign-in|pin)([/?].*)?";

    private static final Set<String> FREE_TEXT =
            Set.of("textarea ", "input text", "input ", "input search", "input email", "input tel");

    private final Supplier<Visitor> who;
    private final Hostile hostile;
    private final Map<String, String> known;
    private final Supplier<List<SiteMap.Place>> more;
    private final Deque<SiteMap.Place> places = new ArrayDeque<>();
    private final Map<String, Integer> values = new HashMap<>();
    private Visitor visitor;
    private int sent;

    /** What a link leads to. */
    Filling(Supplier<Visitor> who, Hostile hostile, List<SiteMap.Place> places) {
        this(who, hostile, places, List::of, Map.of());
    }

    /**
     * @param more where else the form stands once it is used up in all these places; what is done for it, is done then
     * @param known what always stands in some fields, because nothing else of the form is looked at otherwise
     */
    Filling(
            Supplier<Visitor> who,
            Hostile hostile,
            List<SiteMap.Place> places,
            Supplier<List<SiteMap.Place>> more,
            Map<String, String> known) {
        this.who = who;
        this.hostile = hostile;
        this.more = more;
        this.known = known;
        this.visitor = who.get();
        add(places);
    }

    private void add(List<SiteMap.Place> found) {
        found.stream()
                .sorted(Comparator.comparingInt(SiteMap.Place::size).reversed())
                .forEach(places::add);
    }

    /** How many values were sent in each field. */
    Map<String, Integer> with(int many) {
        Optional<PaperForm> form = fresh();
        int rounds = form.filter(found -> !found.names().isEmpty())
                .map(found -> many)
                .orElse(Math.min(many, PRESSED_AT_MOST));
        for (int round = 0; round < rounds; round++) {
            for (Way way : round < DEEP ? EnumSet.allOf(Way.class) : EnumSet.of(Way.ALL)) {
                if (form.isEmpty()) return values;
                HttpResponse<String> answer = send(form.get(), way, round);
                if (leadsOn(answer)) form = after(answer);
                else if (GONE.contains(answer.statusCode())) form = fresh();
            }
        }
        return values;
    }

    /** How often it was sent. */
    int sent() {
        return sent;
    }

    private static boolean leadsOn(HttpResponse<String> answer) {
        return answer.statusCode() >= 300 && answer.statusCode() < 400;
    }

    /** Where it leads is looked at; often that is the page with the form. */
    private Optional<PaperForm> after(HttpResponse<String> answer) {
        String path = Visitor.ledTo(answer);
        if (path.matches(DOOR)) visitor = who.get();
        if (path.isEmpty()) return fresh();
        HttpResponse<String> led = visitor.get(path);
        return Optional.ofNullable(places.peek())
                .filter(place -> place.page().equals(path.replaceFirst("#.*", "")))
                .flatMap(place -> PaperForm.on(Jsoup.parse(led.body()), place.action()))
                .or(this::fresh);
    }

    private HttpResponse<String> send(PaperForm form, Way way, int round) {
        sent++;
        List<String> names = form.names();
        List<String> chosen = switch (way) {
            case TEXTS ->
                form.asked().stream()
                        .filter(Filling::isFreeText)
                        .map(field -> field.attr("name"))
                        .toList();
            case ONE -> names.isEmpty() ? List.of() : List.of(names.get(round % names.size()));
            case ALL -> names;
        };
        List<PaperForm.Entry> entries = new ArrayList<>(form.untouched());
        known.forEach((name, value) -> put(entries, name, value));
        for (String name : chosen) {
            if (known.containsKey(name)) continue;
            // counted for each field, so that in the end every field had every value
            put(entries, name, hostile.value(values.merge(name, 1, Integer::sum) - 1 + name.length()));
        }
        if (way == Way.ALL || names.isEmpty()) entries.add(new PaperForm.Entry(strange(names), hostile.any()));
        if (!form.takesFiles()) return visitor.postRaw(form.action(), entries);
        List<PaperForm.Entry> files =
                entries.stream().filter(entry -> form.isFile(entry.name())).toList();
        entries.removeAll(files);
        return visitor.postParts(form.action(), entries, files);
    }

    private static void put(List<PaperForm.Entry> entries, String name, String value) {
        entries.removeIf(entry -> entry.name().equals(name));
        entries.add(new PaperForm.Entry(name, value));
    }

    /** Forms whose fields are made from data are asked for fields they never had. */
    private String strange(List<String> names) {
        String name = names.isEmpty() ? "" : names.get(hostile.below(names.size()));
        return name.matches(".*[0-9-].*")
                ? name.replaceFirst("[0-9-].*", Matcher.quoteReplacement(hostile.any()))
                : name + hostile.any();
    }

    private static boolean isFreeText(Element field) {
        return FREE_TEXT.contains(field.normalName() + " " + field.attr("type"))
                && field.attr("inputmode").isEmpty()
                && !field.hasAttr("readonly");
    }

    private Optional<PaperForm> fresh() {
        Optional<PaperForm> form = standing();
        if (form.isPresent()) return form;
        add(more.get());
        return standing();
    }

    private Optional<PaperForm> standing() {
        while (!places.isEmpty()) {
            SiteMap.Place place = places.getFirst();
            HttpResponse<String> page = visitor.get(place.page());
            if (Visitor.ledTo(page).matches(DOOR)) {
                visitor = who.get();
                page = visitor.get(place.page());
            }
            Optional<PaperForm> form = PaperForm.on(Jsoup.parse(page.body()), place.action());
            if (form.isPresent()) return form;
            places.removeFirst();
        }
        return Optional.empty();
    }
}
