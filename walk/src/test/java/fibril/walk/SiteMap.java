package fibril.walk;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * One address for every page of a practice and one place for every form, found as a visitor finds them: by following
 * the links. Of many pages of one kind the longest stands for all.
 */
final class SiteMap {

    /** So many of a kind are looked at before one is chosen. */
    private static final int OF_A_KIND = 14;

    /** What a filter answers. */
    private static final Set<String> WITHOUT_A_ROUTE = Set.of("/sign-in", "/sign-out");

    /** Where a form stands: the page, and which of the forms on it. */
    record Place(String page, String action, int size) {}

    private final List<Route> routes;
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, Place> forms = new TreeMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Map<String, Integer> ofAKind = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<Place>> ofOneForm = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> sheets = new TreeMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    private SiteMap(List<Route> routes) {
        this.routes = routes;
    }

    static SiteMap of(Practice practice, Visitor visitor) {
        return of(practice, visitor, List.of("/"));
    }

    /** What can be reached from these pages. */
    static SiteMap of(Practice practice, Visitor visitor, List<String> from) {
        SiteMap map = new SiteMap(Route.all(practice));
        map.ahead.addAll(from);
        while (!map.ahead.isEmpty()) map.visit(visitor, map.ahead.poll());
        return map;
    }

    /**
     * The forms on these pages alone: those that a filter answers too, and wherever else a form may go by one of its
     * buttons or as it changes.
     */
    static SiteMap on(Practice practice, Visitor visitor, List<String> pages) {
        SiteMap map = new SiteMap(Route.all(practice));
        for (String page : pages) {
            for (Element form : Jsoup.parse(visitor.get(page).body()).select("form[method=post]")) {
                Stream.of("action", "formaction", "hx-post")
                        .flatMap(way -> form.select("[" + way + "]").eachAttr(way).stream())
                        .distinct()
                        .forEach(action -> map.pattern(RequestMethod.POST, action)
                                .or(() -> Optional.of(action).filter(WITHOUT_A_ROUTE::contains))
                                .ifPresent(pattern -> map.keep(pattern, new Place(page, action, sizeOf(form)))));
            }
        }
        return map;
    }

    /** Address of a page by the pattern of its route. */
    Map<String, String> pages() {
        return Map.copyOf(pages);
    }

    /** Every form that writes, by the pattern it is sent to. */
    Collection<Place> forms() {
        return List.copyOf(forms.values());
    }

    Set<String> patternsOfForms() {
        return Set.copyOf(forms.keySet());
    }

    /** Everywhere the form that is sent there was seen. */
    List<Place> everyPlaceOf(String pattern) {
        return List.copyOf(ofOneForm.getOrDefault(pattern, List.of()));
    }

    /** Address of a file for spreadsheets by the pattern of its route. */
    Map<String, String> sheets() {
        return Map.copyOf(sheets);
    }

    /** Address of a picture or another file by the pattern of its route. */
    Map<String, String> files() {
        return Map.copyOf(files);
    }

    Optional<String> pattern(RequestMethod method, String address) {
        return Route.answering(routes, method, address).map(Route::pattern);
    }

    private void visit(Visitor visitor, String address) {
        String pattern = pattern(RequestMethod.GET, address).orElse("/error");
        // of files one is enough: none leads on
        if (pattern.equals("/error") || files.containsKey(pattern)) return;
        HttpResponse<String> answer = visitor.get(address);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean isPage = type.startsWith("text/html");
        if (answer.statusCode() == 200 && type.startsWith("text/csv")) sheets.put(pattern, address);
        if (answer.statusCode() == 200 && !isPage) files.put(pattern, address);
        if (answer.statusCode() != 200 || !isPage) return;
        int length = answer.body().length();
        if (length > lengths.getOrDefault(pattern, 0)) {
            lengths.put(pattern, length);
            pages.put(pattern, address);
        }
        Document page = Jsoup.parse(answer.body(), address);
        page.select("a[href^=/]").forEach(link -> follow(link.attr("href").replaceAll("#.*", "")));
        page.select("img[src^=/]").forEach(picture -> follow(picture.attr("src")));
        page.select("form[method=post]").forEach(form -> note(address, form));
    }

    private void follow(String address) {
        if (known.contains(address)) return;
        String pattern = pattern(RequestMethod.GET, address).orElse("");
        if (pattern.isEmpty()) return;
        if (ofAKind.merge(pattern, 1, Integer::sum) > OF_A_KIND) return;
        known.add(address);
        ahead.add(address);
    }

    private void note(String page, Element form) {
        String action = form.attr("action");
        pattern(RequestMethod.POST, action).ifPresent(pattern -> keep(pattern, new Place(page, action, sizeOf(form))));
    }

    private static int sizeOf(Element form) {
        return form.select("input,select,textarea").size();
    }

    private void keep(String pattern, Place place) {
        ofOneForm.computeIfAbsent(pattern, first -> new ArrayList<>()).add(place);
        forms.merge(pattern, place, (known, fresh) -> fresh.size() > known.size() ? fresh : known);
    }
}
