package fibril.walk;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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

    private static final Set<String> FREE_TEXT =
            Set.of("textarea ", "input text", "input ", "input search", "input email", "input tel");

    private final Supplier<Visitor> visitor;
    private final Hostile hostile;
    private final Deque<SiteMap.Place> places;
    private final Map<String, Integer> values = new HashMap<>();
    private boolean usedUp;

    Filling(Supplier<Visitor> visitor, Hostile hostile, List<SiteMap.Place> places) {
        this.visitor = visitor;
        this.hostile = hostile;
        this.places = new ArrayDeque<>(places.stream()
                .sorted(Comparator.comparingInt(SiteMap.Place::size).reversed())
                .toList());
    }

    /** How many values were sent in each field. */
    Map<String, Integer> with(int rounds) {
        Optional<PaperForm> form = fresh();
        for (int round = 0; round < rounds * Way.values().length; round++) {
            if (form.isEmpty()) {
                usedUp = true;
                return values;
            }
            HttpResponse<String> answer = send(form.get(), Way.values()[round % Way.values().length], round);
            if (answer.statusCode() >= 300 && answer.statusCode() < 400) {
                answer.headers().firstValue("Location").map(Filling::path).ifPresent(visitor.get()::get);
                form = fresh();
            }
        }
        return values;
    }

    /** Every form of the kind was accepted, and is not there any more, before all values were tried. */
    boolean isUsedUp() {
        return usedUp;
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private HttpResponse<String> send(PaperForm form, Way way, int round) {
        List<String> names = form.names();
        List<String> chosen = switch (way) {
            case TEXTS ->
                form.asked().stream()
                        .filter(Filling::isFreeText)
                        .map(field -> field.attr("name"))
                        .toList();
            case ONE -> names.isEmpty() ? List.of() : List.of(names.get(round / 3 % names.size()));
            case ALL -> names;
        };
        List<PaperForm.Entry> entries = new ArrayList<>(form.untouched());
        for (String name : chosen) {
            entries.removeIf(entry -> entry.name().equals(name));
            // counted for each field, so that in the end every field had every value
            entries.add(
                    new PaperForm.Entry(name, hostile.value(values.merge(name, 1, Integer::sum) - 1 + name.length())));
        }
        if (way == Way.ALL) entries.add(new PaperForm.Entry(strange(names), hostile.any()));
        if (!form.takesFiles()) return visitor.get().postRaw(form.action(), entries);
        List<PaperForm.Entry> files =
                entries.stream().filter(entry -> form.isFile(entry.name())).toList();
        entries.removeAll(files);
        return visitor.get().postParts(form.action(), entries, files);
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
        while (!places.isEmpty()) {
            SiteMap.Place place = places.getFirst();
            HttpResponse<String> page = visitor.get().get(place.page());
            Optional<PaperForm> form = PaperForm.on(Jsoup.parse(page.body()), place.action());
            if (form.isPresent()) return form;
            places.removeFirst();
        }
        return Optional.empty();
    }
}
