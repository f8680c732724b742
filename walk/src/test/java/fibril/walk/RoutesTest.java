package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final List<RouteLine> lines = RouteLine.all();

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

    /** A door that was opened by mistake opens no line of the table. */
    @Test
    void areThoseThatAreWrittenAndOpenToThoseWhoAreWritten() {
        Map<String, Set<String>> written = lines.stream().collect(Collectors.toMap(RouteLine::way, RouteLine::enter));
        Map<String, Set<String>> found = routes.stream().collect(Collectors.toMap(Route::way, Route::enter));
        List<String> apart = Stream.concat(written.keySet().stream(), found.keySet().stream())
                .distinct()
                .sorted()
                .filter(way -> !written.getOrDefault(way, Set.of()).equals(found.getOrDefault(way, Set.of())))
                .map(way -> way + ": routes.csv has " + written.get(way) + ", the house " + found.get(way))
                .toList();
        assertThat(apart).isEmpty();
    }

    /** Word for word and header for header as an address that leads nowhere. */
    @Test
    void lookLikeNothingToThoseWhoMayNotEnterAndAnswerTheOthersAsWritten() {
        List<String> faults = new ArrayList<>();
        for (Entrant entrant : Entrant.values()) {
            Visitor visitor = entrant.signedIn(practice);
            Map<String, Look> nothings = new HashMap<>();
            for (RouteLine line : lines) {
                HttpResponse<String> answer = asked(visitor, line);
                String what = line.way() + " as " + entrant;
                if (line.guests()) {
                    // not even the owner has a page of her own without a link
                    String there = answer.headers().firstValue("Location").orElse("");
                    if (!there.endsWith("/link")) faults.add(what + " led to " + there + ", not to the link's door");
                } else if (line.open(entrant)) {
                    String status = Integer.toString(answer.statusCode());
                    if (!line.toNowhere().contains(status)) {
                        faults.add(what + ": " + status + ", written is " + line.toNowhere());
                    }
                } else {
                    Look nothing = nothings.computeIfAbsent(
                            line.method() + line.beside(),
                            way -> Look.of(asked(visitor, line.method(), line.beside())));
                    nothing.apartFrom(Look.of(answer)).ifPresent(apart -> faults.add(what + ": " + apart));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static HttpResponse<String> asked(Visitor visitor, RouteLine line) {
        return asked(visitor, line.method(), Route.toNowhere(line.pattern()));
    }

    private static HttpResponse<String> asked(Visitor visitor, RequestMethod method, String path) {
        return method == RequestMethod.GET ? visitor.get(path) : visitor.postAndLook(path, List.of());
    }

    /** An assistant whom the practice lets read clinical pages changes nothing there. */
    @Test
    void areOpenToReadersOnlyWhereNothingIsWritten() {
        assertThat(routes.stream().filter(route -> route.rule().toRead()))
                .isNotEmpty()
                .allMatch(route -> route.method() == RequestMethod.GET);
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
