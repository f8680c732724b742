package fibril.clinic.recover;

import fibril.atlas.Atlas;
import fibril.atlas.DepthClass;
import fibril.clinic.practice.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes sessions that heal and check-ins that tell of it. */
final class Recovering {

    static final Atlas ATLAS = Atlas.load();
    static final UUID CLIENT = new UUID(0, 1);
    static final UUID SESSION = new UUID(0, 2);
    static final UUID AUTHOR = new UUID(0, 3);
    static final Instant END = Instant.parse("2026-11-22T13:00:00Z");

    private Recovering() {}

    static Treated shallow(String... areas) {
        return new Treated(CLIENT, SESSION, END, 0.5, DepthClass.SHALLOW, Set.of(areas), false, null, false);
    }

    static Treated deep(String... areas) {
        return new Treated(CLIENT, SESSION, END, 1.5, DepthClass.DEEP, Set.of(areas), false, null, false);
    }

    static Treated numbed(String... areas) {
        return new Treated(CLIENT, SESSION, END, 0.5, DepthClass.SHALLOW, Set.of(areas), true, null, false);
    }

    static Treated hurting(int painThen) {
        return new Treated(CLIENT, SESSION, END, 0.5, DepthClass.SHALLOW, Set.of("abdomen"), false, painThen, false);
    }

    static Instant after(double hours) {
        return END.plus(Duration.ofMinutes(Math.round(hours * 60)));
    }

    static CheckIn told(double hours, Map<String, Said> answers) {
        return told(UUID.randomUUID(), CheckIn.IN_BETWEEN, hours, answers);
    }

    static CheckIn told(UUID id, int due, double hours, Map<String, Said> answers) {
        return new CheckIn(
                id,
                CLIENT,
                SESSION,
                due,
                after(hours),
                new Answers(answers),
                "",
                List.of(),
                Provenance.first(AUTHOR, after(hours)));
    }

    static Map<String, Said> red(int redness) {
        return Map.of("redness", new Said.Rated(redness));
    }

    static Map<String, Said> pain(int pain) {
        return Map.of("pain", new Said.Rated(pain));
    }

    static Map<String, Said> yes(String question) {
        return Map.of(question, new Said.Yes());
    }

    static Map<String, Said> no(String question) {
        return Map.of(question, new Said.No());
    }

    static Map<String, Said> all(List<Map<String, Said>> parts) {
        Map<String, Said> answers = new HashMap<>();
        parts.forEach(answers::putAll);
        return answers;
    }

    static RedFlags rules(Treated treated) {
        return new RedFlags(ATLAS.redFlags(), ATLAS.checkInQuestions(), treated);
    }

    static Sign sign(String rule, Treated treated, List<CheckIn> others, CheckIn now) {
        return rules(treated).judge(others, now).stream()
                .filter(sign -> sign.flag().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
