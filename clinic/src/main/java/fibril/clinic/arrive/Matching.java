package fibril.clinic.arrive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column holds what: guessed by the headings, changed by hand. */
public record Matching(Map<ClientField, Integer> columns) {

    /** A heading was named that the file does not have. */
    public static final class NoSuchColumn extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoSuchColumn(String heading, List<String> headings) {
            super("there is no column “" + heading + "”; the file has " + String.join(", ", headings));
        }
    }

    public Matching {
        columns = Map.copyOf(columns);
    }

    /** Of two columns that would do, the first. */
    public static Matching guessed(List<String> headings) {
        Map<ClientField, Integer> columns = new EnumMap<>(ClientField.class);
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            ClientField.guessed(headings.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        if (columns.containsKey(ClientField.GIVEN) && columns.containsKey(ClientField.FAMILY)) {
            columns.remove(ClientField.NAME);
        }
        return new Matching(columns);
    }

    /** The same, with what was said by hand; an empty heading means that no column holds it. */
    public Matching changed(Map<ClientField, String> byHand, List<String> headings) {
        Map<ClientField, Integer> changed = new EnumMap<>(ClientField.class);
        changed.putAll(columns);
        byHand.forEach((field, heading) -> {
            changed.remove(field);
            if (heading.isEmpty()) return;
            int column = headings.indexOf(heading);
            if (column < 0) throw new NoSuchColumn(heading, headings);
            changed.values().remove(column);
            changed.put(field, column);
        });
        return new Matching(changed);
    }

    /** What must still be found before anybody can be read; empty when all is there. */
    public Optional<String> missing() {
        boolean names = columns.containsKey(ClientField.NAME)
                || (columns.containsKey(ClientField.GIVEN) && columns.containsKey(ClientField.FAMILY));
        if (!names) return Optional.of("the names: given and family, or name");
        return columns.containsKey(ClientField.BORN) ? Optional.empty() : Optional.of("the birth date: born");
    }
}
