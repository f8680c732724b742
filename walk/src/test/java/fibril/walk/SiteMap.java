package fibril.walk;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** Where a form stands: the page, and which of the forms on it. */
    record Place(String page, String action, int size) {}

    private final List<Route> routes;
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, Place> forms = new TreeMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Map<String, Integer> ofAKind = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>(List.of("/"));

    private SiteMap(List<Route> routes) {
        this.routes = routes;
    }

    static SiteMap of(Practice practice, Visitor visitor) {
        SiteMap map = new SiteMap(Route.all(practice));
        while (!map.ahead.isEmpty()) map.visit(visitor, map.ahead.poll());
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

    Optional<String> pattern(RequestMethod method, String address) {
        return Route.answering(routes, method, address).map(Route::pattern);
    }

    private void visit(Visitor visitor, String address) {
        String pattern = pattern(RequestMethod.GET, address).orElse("/error");
        if (pattern.equals("/error")) return;
        HttpResponse<String> answer = visitor.get(address);
        boolean isPage = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/html"))
                .isPresent();
        if (answer.statusCode() == 200 && !isPage) ofAKind.put(pattern, OF_A_KIND);
        if (answer.statusCode() != 200 || !isPage) return;
        int length = answer.body().length();
        if (length > lengths.getOrDefault(pattern, 0)) {
            lengths.put(pattern, length);
            pages.put(pattern, address);
        }
        Document page = Jsoup.parse(answer.body(), address);
        page.select("a[href^=/]").forEach(link -> follow(link.attr("href").replaceAll("#.*", "")));
        page.select("form[method=post]").forEach(form -> note(address, form));
    }

    private void follow(String address) {
        String pattern = pattern(RequestMethod.GET, address).orElse("");
        if (pattern.isEmpty() || known.contains(address)) return;
        if (ofAKind.merge(pattern, 1, Integer::sum) > OF_A_KIND) return;
        known.add(address);
        ahead.add(address);
    }

    private void note(String page, Element form) {
        String action = form.attr("action");
        pattern(RequestMethod.POST, action).ifPresent(pattern -> {
            Place place =
                    new Place(page, action, form.select("input,select,textarea").size());
            forms.merge(pattern, place, (known, fresh) -> fresh.size() > known.size() ? fresh : known);
        });
    }
}
