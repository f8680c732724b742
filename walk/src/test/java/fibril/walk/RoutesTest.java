package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;

/** All routes, as the framework itself lists them, against roles and against nonsense. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private Practice practice;
    private List<Route> routes;

    @BeforeAll
    void open() {
        practice = Practice.onSqlite();
        Visitor.hire(practice, Role.OWNER, "somebody", "Somebody Example");
        routes = Route.all(practice);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void areManyAndEachHasItsRule() {
        assertThat(routes).hasSizeGreaterThan(40);
    }

    @Test
    void onlyTheDoorIsOpenToStrangers() {
        assertThat(routes.stream().filter(route -> route.rule().anyone()).map(Route::pattern))
                .allMatch(path -> path.matches("/(sign-in|set-up|error|pin|feeds|link|ask|stop).*"));
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
                if (route.open(role) || route.rule().guests()) continue;
                int status = route.method() == RequestMethod.GET
                        ? visitor.get(route.toNowhere()).statusCode()
                        : visitor.post(route.toNowhere(), Map.of()).statusCode();
                assertThat(status)
                        .as("%s %s as %s", route.method(), route.pattern(), role)
                        .isEqualTo(404);
            }
        }
    }

    /** Not even the owner has a page of her own without a link; and a link makes nobody a member of staff. */
    @Test
    void openAClientsOwnPageToNobodyWithoutALink() {
        Visitor owner = Visitor.signedIn(practice, Role.OWNER);
        List<Route> guests =
                routes.stream().filter(route -> route.rule().guests()).toList();
        assertThat(guests)
                .hasSizeGreaterThan(6)
                .allMatch(route -> route.pattern().matches("/my(/.*)?"));
        for (Route route : guests) {
            HttpResponse<String> answer = route.method() == RequestMethod.GET
                    ? owner.get(route.toNowhere())
                    : owner.post(route.toNowhere(), Map.of());
            assertThat(answer.headers().firstValue("Location"))
                    .as("%s %s", route.method(), route.pattern())
                    .hasValueSatisfying(there -> assertThat(there).endsWith("/link"));
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
