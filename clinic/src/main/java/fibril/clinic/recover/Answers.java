package fibril.clinic.recover;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The answers of one check-in, by the id of the atlas's question. A question that is not there was not asked. */
public record Answers(Map<String, Said> said) {

    public Answers {
        said = said.entrySet().stream()
                .filter(answer -> !(answer.getValue() instanceof Said.NotAsked))
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new),
                        Map::copyOf));
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    public Said to(String question) {
        return said.getOrDefault(question, new Said.NotAsked());
    }

    public boolean wasAsked(String question) {
        return said.containsKey(question);
    }

    public OptionalInt rating(String question) {
        return to(question) instanceof Said.Rated(int value) ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** Empty when it was not asked. */
    public Optional<Boolean> yes(String question) {
        return switch (to(question)) {
            case Said.Yes() -> Optional.of(true);
            case Said.No() -> Optional.of(false);
            case Said.Rated r -> Optional.empty();
            case Said.OnDay d -> Optional.empty();
            case Said.NotYet n -> Optional.empty();
            case Said.Chosen c -> Optional.empty();
            case Said.NotAsked n -> Optional.empty();
        };
    }

    /** Empty when it was not asked or has not happened. */
    public OptionalInt day(String question) {
        return to(question) instanceof Said.OnDay(int day) ? OptionalInt.of(day) : OptionalInt.empty();
    }

    /** Redness from 0, not red, to 4. */
    public OptionalInt redness() {
        return rating("redness");
    }

    /** Pain from 0 to 10. */
    public OptionalInt pain() {
        return rating("pain");
    }

    public OptionalInt swelling() {
        return rating("swelling");
    }
}
