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

/** Who of a file may be here already, or stand in it twice: same name and birth date, same e-mail, same telephone. */
public final class Likeness {

    /** Fewer figures are an extension and nobody’s telephone. */
    private static final int TELEPHONE = 6;

    public enum Why {
        NAME_AND_BIRTH_DATE,
        EMAIL,
        TELEPHONE
    }

    /**
     * @param other who is on record; empty where only an earlier line of the file is alike
     * @param line that line; nought where it is a record
     */
    public record Alike(ArrivingClient client, Why why, Optional<Client> other, long line) {}

    private final Map<String, Client> known = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    public Likeness(Clients clients) {
        for (Client client : clients.search("", Integer.MAX_VALUE)) {
            keys(client.name(), client.born(), client.email(), client.phone())
                    .values()
                    .forEach(key -> known.putIfAbsent(key, client));
        }
    }

    /** In the order of the file; of several reasons the strongest. */
    public List<Alike> among(List<ArrivingClient> arriving) {
        List<Alike> alike = new ArrayList<>();
        for (ArrivingClient client : arriving) {
            onRecord(client).or(() -> inTheFile(client)).ifPresent(alike::add);
            keys(client).values().forEach(key -> lines.putIfAbsent(key, client.line()));
        }
        return alike;
    }

    private Optional<Alike> onRecord(ArrivingClient client) {
        for (Map.Entry<Why, String> key : keys(client).entrySet()) {
            Client other = known.get(key.getValue());
            if (other != null) return Optional.of(new Alike(client, key.getKey(), Optional.of(other), 0));
        }
        return Optional.empty();
    }

    private Optional<Alike> inTheFile(ArrivingClient client) {
        for (Map.Entry<Why, String> key : keys(client).entrySet()) {
            Long line = lines.get(key.getValue());
            if (line != null) return Optional.of(new Alike(client, key.getKey(), Optional.empty(), line));
        }
        return Optional.empty();
    }

    private static Map<Why, String> keys(ArrivingClient client) {
        return keys(client.given() + " " + client.family(), client.born(), client.email(), client.phone());
    }

    private static Map<Why, String> keys(String name, LocalDate born, String email, String phone) {
        Map<Why, String> keys = new EnumMap<>(Why.class);
        keys.put(Why.NAME_AND_BIRTH_DATE, PlainLetters.of(name) + born);
        if (!email.isEmpty()) keys.put(Why.EMAIL, email.toLowerCase(Locale.ROOT));
        String figures = Wanted.digitsOf(phone);
        if (figures.length() >= TELEPHONE) keys.put(Why.TELEPHONE, figures);
        return keys;
    }
}
