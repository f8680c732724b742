package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goes through the made-up practice as each role does, by links alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)[^\"]*\"");
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** Pages of one kind that are looked at: one client is not like the next. */
    private static final int OF_A_KIND = 3;

    private Practice practice;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @ParameterizedTest
    @EnumSource(Entrant.class)
    void leadSomewhereForEveryone(Entrant entrant) {
        Visitor visitor = entrant.signedIn(practice);
        Map<String, Integer> seen = new HashMap<>();
        Set<String> known = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        List<String> nowhere = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.removeFirst();
            if (!known.add(address) || seen.merge(kind(address), 1, Integer::sum) > OF_A_KIND) continue;
            var answer = visitor.get(address.replace("&amp;", "&"));
            if (answer.statusCode() >= 400) nowhere.add(address + " answers " + answer.statusCode());
            answer.headers().firstValue("Location").map(this::path).ifPresent(ahead::addLast);
            LINK.matcher(answer.body()).results().map(link -> link.group(1)).forEach(ahead::addLast);
        }
        assertThat(nowhere).isEmpty();
        assertThat(seen).hasSizeGreaterThan(entrant == Entrant.AUDITOR ? 4 : 20);
    }

    private String path(String location) {
        return location.replace(practice.address(""), "");
    }

    private static String kind(String address) {
        return address.replaceAll(ID, "*").replaceAll("=[^&]*", "=");
    }
}
