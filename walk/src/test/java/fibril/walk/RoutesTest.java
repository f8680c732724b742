package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Role;
import fibril.clinic.web.Doorkeeper;
import fibril.clinic.web.MayEnter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All routes, as the framework itself lists them, against roles and against nonsense. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private record Route(RequestMethod method, String pattern, MayEnter rule) {
        /** The same path with ids that belong to nothing. */
        String toNowhere() {
            return pattern.replaceAll("\\{[^}]+}", new UUID(0, 404).toString());
        }

        boolean open(Role role) {
            return rule.anyone() || Doorkeeper.rolesOf(rule).contains(role);
        }
    }

    private Practice practice;
    private List<Route> routes;

    @BeforeAll
    void open() {
        practice = Practice.onSqlite();
        Visitor.hire(practice, Role.OWNER, "somebody", "Somebody Example");
        routes = routesOf(practice);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    private static List<Route> routesOf(Practice practice) {
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

    @Test
    void areManyAndEachHasItsRule() {
        assertThat(routes).hasSizeGreaterThan(40);
    }

    @Test
    void onlyTheDoorIsOpenToStrangers() {
        assertThat(routes.stream().filter(route -> route.rule().anyone()).map(Route::pattern))
                .allMatch(path -> path.matches("/(sign-in|set-up|error|pin).*"));
    }

    @Test
    void sendStrangersToTheDoor() {
        Visitor stranger = Visitor.stranger(practice);
        for (Route route : routes) {
            if (route.rule().anyone() || route.method() != RequestMethod.GET) continue;
            assertThat(stranger.get(route.toNowhere()).statusCode())
                    .as("%s to a stranger", route.pattern())
                    .isIn(302, 303);
        }
    }

    @Test
    void lookLikeNothingToThoseWhoMayNotEnter() {
        for (Role role : Role.values()) {
            Visitor visitor = Visitor.signedIn(practice, role);
            for (Route route : routes) {
                if (route.open(role)) continue;
                int status = route.method() == RequestMethod.GET
                        ? visitor.get(route.toNowhere()).statusCode()
                        : visitor.post(route.toNowhere(), Map.of()).statusCode();
                assertThat(status)
                        .as("%s %s as %s", route.method(), route.pattern(), role)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void answerNonsenseClearlyAndNeverBreak() {
        Visitor owner = Visitor.signedIn(practice, Role.OWNER);
        String endless = "x".repeat(20_000);
        for (Route route : routes) {
            if (!route.open(Role.OWNER) || route.pattern().equals("/error")) continue;
            List<Integer> statuses = route.method() == RequestMethod.GET
                    ? List.of(
                            owner.get(route.toNowhere()).statusCode(),
                            owner.get(route.pattern().replaceAll("\\{[^}]+}", "nonsense"))
                                    .statusCode(),
                            owner.get(route.toNowhere() + "?q=%00&day=nonsense&page=-1&scale=none&course=x")
                                    .statusCode())
                    : List.of(
                            owner.post(route.toNowhere(), Map.of()).statusCode(),
                            owner.post(
                                            route.toNowhere(),
                                            Map.of("name", endless, "givenName", endless, "reason", endless))
                                    .statusCode());
            assertThat(statuses).as("%s %s", route.method(), route.pattern()).allMatch(status -> status < 500);
        }
    }
}
