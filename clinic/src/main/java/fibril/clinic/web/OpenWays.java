package fibril.clinic.web;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which pages a reader may open, by the rules of the routes themselves: no page offers a link that leads nowhere. */
@Component
public class OpenWays {

    /** Every page asks for the same few. */
    private static final int KNOWN = 500;

    /** No route names a record of its own, so all records are as good as one. */
    private static final Pattern RECORD = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String SOME_RECORD = new UUID(0, 0).toString();

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private final ClinicalReaders readers;
    private final ConcurrentLruCache<String, Optional<MayEnter>> rules = new ConcurrentLruCache<>(KNOWN, this::rule);

    /** The routes are asked late: Spring makes them out of the bricks that need this. */
    public OpenWays(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes,
            ClinicalReaders readers) {
        this.routes = routes;
        this.readers = readers;
    }

    public boolean isOpen(String address, @Nullable SignedIn user) {
        return rules.get(RECORD.matcher(address).replaceAll(SOME_RECORD))
                .filter(rule -> Doorkeeper.lets(user, rule, readers))
                .isPresent();
    }

    /** Of the page that this address leads to; the routes stay as they are once the house is open. */
    private Optional<MayEnter> rule(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("[?#].*", ""));
        return routes.getObject().getHandlerMethods().entrySet().stream()
                .filter(route -> isRead(route.getKey()))
                .flatMap(route -> patterns(route.getKey()).stream()
                        .filter(pattern -> pattern.matches(path))
                        .map(pattern -> Map.entry(pattern, route.getValue())))
                .min(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .flatMap(route -> Doorkeeper.ruleOf(route.getValue()));
    }

    private static boolean isRead(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Set<PathPattern> patterns(RequestMappingInfo route) {
        var paths = route.getPathPatternsCondition();
        return paths == null ? Set.of() : paths.getPatterns();
    }
}
