package fibril.clinic.arrive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column holds what: guessed by the headings, changed by hand. Only texts may stand in several columns. */
public record Matching(Kind kind, Map<Field, List<Integer>> columns) {

    public Matching {
        Map<Field, List<Integer>> copy = new EnumMap<>(Field.class);
        columns.forEach((field, at) -> {
            if (!at.isEmpty()) copy.put(field, List.copyOf(at));
        });
        columns = Map.copyOf(copy);
    }

    /** Of two columns that would do, the first. */
    public static Matching guessed(Kind kind, List<String> headings) {
        Map<Field, List<Integer>> columns = new EnumMap<>(Field.class);
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            Field.guessed(kind, headings.get(i)).ifPresent(field -> {
                List<Integer> at = columns.computeIfAbsent(field, none -> new ArrayList<>());
                if (at.isEmpty() || field == Field.TEXT) at.add(column);
            });
        }
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            Field.guessedWeakly(kind, headings.get(i))
                    .ifPresent(field -> columns.putIfAbsent(field, new ArrayList<>(List.of(column))));
        }
        if (columns.containsKey(Field.GIVEN) && columns.containsKey(Field.FAMILY)) columns.remove(Field.NAME);
        return new Matching(kind, columns);
    }

    /** The same with these columns holding this; none leaves the field out. A column holds one thing. */
    public Matching with(Field field, List<Integer> at) {
        Map<Field, List<Integer>> changed = new EnumMap<>(Field.class);
        columns.forEach((other, where) -> changed.put(
                other, where.stream().filter(column -> !at.contains(column)).toList()));
        changed.put(field, at);
        return new Matching(kind, changed);
    }

    public boolean has(Field field) {
        return columns.containsKey(field);
    }

    public List<Integer> of(Field field) {
        return columns.getOrDefault(field, List.of());
    }

    public Optional<Field> in(int column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().contains(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What must still be found before anything can be read: each entry is fields of which one will do. */
    public List<List<Field>> missing() {
        List<List<Field>> missing = new ArrayList<>();
        boolean names = has(Field.NAME) || (has(Field.GIVEN) && has(Field.FAMILY));
        switch (kind) {
            case CLIENTS -> {
                if (!names) missing.add(List.of(Field.NAME, Field.GIVEN, Field.FAMILY));
                need(Field.BORN, missing);
            }
            case VISITS -> need(Field.DAY, missing);
            case NOTES -> need(Field.TEXT, missing);
            case PHOTOGRAPHS -> need(Field.FILE, missing);
        }
        if (kind != Kind.CLIENTS && !names && !has(Field.REFERENCE) && !has(Field.EMAIL)) {
            missing.add(List.of(Field.REFERENCE, Field.NAME, Field.EMAIL));
        }
        return missing;
    }

    private void need(Field field, List<List<Field>> missing) {
        if (!has(field)) missing.add(List.of(field));
    }
}
