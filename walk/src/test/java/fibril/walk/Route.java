package fibril.walk;

import fibril.clinic.practice.Role;
import fibril.clinic.web.Doorkeeper;
import fibril.clinic.web.MayEnter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** One way into the house, as the framework itself lists it. */
record Route(RequestMethod method, String pattern, MayEnter rule) {

    /** Every link of every page is held against every route. */
    private static final Map<String, PathPattern> PARSED = new ConcurrentHashMap<>();

    static List<Route> all(Practice practice) {
        List<Route> found = new ArrayList<>();
        practice.piece("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    MayEnter rule = Doorkeeper.ruleOf(method)
                            .orElseThrow(() -> new AssertionError("no @MayEnter on " + method));
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    for (String pattern : mapping.getPatternValues()) {
                        for (RequestMethod verb : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                            found.add(new Route(verb, pattern, rule));
                        }
                    }
                });
        found.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return found;
    }

    /** The route that answers this address, the most exact one as in the framework. */
    static Optional<Route> answering(List<Route> routes, RequestMethod method, String address) {
        PathContainer path = PathContainer.parsePath(URI.create(address).getPath());
        return routes.stream()
                .filter(route -> route.method() == method && route.parsed().matches(path))
                .min(Comparator.comparing(Route::parsed));
    }

    private PathPattern parsed() {
        return PARSED.computeIfAbsent(pattern, PathPatternParser.defaultInstance::parse);
    }

    /** The same path with ids that belong to nothing. */
    String toNowhere() {
        return toNowhere(pattern);
    }

    static String toNowhere(String pattern) {
        return pattern.replaceAll("\\{[^}]+}", new UUID(0, 404).toString());
    }

    boolean open(Role role) {
        return rule.anyone() || Doorkeeper.rolesOf(rule).contains(role);
    }

    String way() {
        return method + " " + pattern;
    }

    /** Who may enter, in the words of routes.csv. */
    Set<String> enter() {
        if (rule.anyone()) return Set.of("anyone");
        if (rule.guests()) return Set.of("guest");
        return Stream.concat(
                        Doorkeeper.rolesOf(rule).stream().map(Role::name),
                        rule.toRead() ? Stream.of(Entrant.READER.name()) : Stream.of())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
