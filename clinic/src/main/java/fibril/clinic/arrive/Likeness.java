package fibril.clinic.arrive;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.PlainLetters;
import fibril.clinic.people.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who of a file may be here already, or stand in it twice; of several reasons the strongest. */
final class Likeness {

    /** Fewer figures are an extension and nobody’s telephone. */
    private static final int TELEPHONE = 6;

    private record Other(UUID id, String whom) {}

    private final Map<String, Other> known = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    Likeness(Clients clients, Arrivals arrivals, String product) {
        Map<UUID, Other> others = new HashMap<>();
        for (Client client : clients.search("", Integer.MAX_VALUE)) {
            Other other = new Other(client.id(), client.name() + ", born " + client.born());
            others.put(client.id(), other);
            keys(client.name(), client.born(), client.email(), client.phone())
                    .values()
                    .forEach(key -> known.putIfAbsent(key, other));
        }
        arrivals.references(product).forEach((reference, client) -> {
            Other other = others.get(client);
            if (other != null) known.putIfAbsent(reference(reference), other);
        });
    }

    /** In the order of the file. */
    List<Alike> among(List<ArrivingClient> arriving) {
        List<Alike> alike = new ArrayList<>();
        for (ArrivingClient client : arriving) {
            Map<Alike.Why, String> keys = keys(client);
            onRecord(client, keys).or(() -> inTheFile(client, keys)).ifPresent(alike::add);
            keys.values().forEach(key -> lines.putIfAbsent(key, client.line()));
        }
        return alike;
    }

    private Optional<Alike> onRecord(ArrivingClient client, Map<Alike.Why, String> keys) {
        return keys.entrySet().stream()
                .filter(key -> known.containsKey(key.getValue()))
                .findFirst()
                .flatMap(key -> Optional.ofNullable(known.get(key.getValue()))
                        .map(other -> new Alike(client, key.getKey(), other.whom, Optional.of(other.id), 0)));
    }

    private Optional<Alike> inTheFile(ArrivingClient client, Map<Alike.Why, String> keys) {
        return keys.entrySet().stream()
                .filter(key -> lines.containsKey(key.getValue()))
                .findFirst()
                .map(key -> {
                    long line = lines.getOrDefault(key.getValue(), 0L);
                    return new Alike(client, key.getKey(), "line " + line, Optional.empty(), line);
                });
    }

    private static Map<Alike.Why, String> keys(ArrivingClient client) {
        Map<Alike.Why, String> keys = keys(client.who(), client.born(), client.email(), client.phone());
        if (!client.reference().isEmpty()) keys.put(Alike.Why.REFERENCE, reference(client.reference()));
        return keys;
    }

    private static String reference(String reference) {
        return "#" + reference;
    }

    private static Map<Alike.Why, String> keys(String name, LocalDate born, String email, String phone) {
        Map<Alike.Why, String> keys = new EnumMap<>(Alike.Why.class);
        keys.put(Alike.Why.NAME_AND_BIRTH_DATE, PlainLetters.of(name) + born);
        if (!email.isEmpty()) keys.put(Alike.Why.EMAIL, email.toLowerCase(Locale.ROOT));
        String figures = Wanted.digitsOf(phone);
        if (figures.length() >= TELEPHONE) keys.put(Alike.Why.TELEPHONE, figures);
        return keys;
    }
}
