package fibril.clinic.arrive;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.PlainLetters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Of whom a row speaks: by what the other product calls her, by e-mail, by name and birth date; by her name alone only
 * where she came from that product and nobody else here is called so.
 */
final class Whom {

    record Found(Client client, boolean byNameAlone) {}

    private final String product;
    private final Map<String, UUID> references;
    private final Set<UUID> came;
    private final Map<UUID, Client> everybody = new HashMap<>();
    private final Map<String, List<Client>> byName = new HashMap<>();
    private final Map<String, List<Client>> byEmail = new HashMap<>();

    Whom(Clients clients, Arrivals arrivals, String product) {
        this.product = product;
        references = arrivals.references(product);
        came = new HashSet<>(arrivals.cameFrom(product));
        for (Client client : clients.search("", Integer.MAX_VALUE)) {
            everybody.put(client.id(), client);
            add(byName, PlainLetters.of(client.name()), client);
            if (!client.email().isEmpty()) add(byEmail, client.email().toLowerCase(Locale.ROOT), client);
        }
    }

    private static void add(Map<String, List<Client>> map, String key, Client client) {
        map.merge(key, List.of(client), (some, more) -> List.of(some.getFirst(), more.getFirst()));
    }

    /** What stands against it is told as a fault of the row. */
    Optional<Found> of(Cells cells, LocalDate today) {
        String reference = cells.of(Field.REFERENCE);
        return reference.isEmpty() ? byPerson(cells, today) : byReference(reference, cells);
    }

    private Optional<Found> byReference(String reference, Cells cells) {
        Client client = everybody.get(references.getOrDefault(reference, new UUID(0, 0)));
        if (client == null) {
            cells.fault(Field.REFERENCE, "the number of a client who came from " + product);
            return Optional.empty();
        }
        String name = name(cells);
        if (!name.isEmpty() && !PlainLetters.of(client.name()).equals(PlainLetters.of(name))) {
            cells.fault(cells.has(Field.NAME) ? Field.NAME : Field.FAMILY, "the name that belongs to " + reference);
            return Optional.empty();
        }
        return Optional.of(new Found(client, false));
    }

    private Optional<Found> byPerson(Cells cells, LocalDate today) {
        String email = cells.of(Field.EMAIL).toLowerCase(Locale.ROOT);
        String name = PlainLetters.of(name(cells));
        Optional<LocalDate> born = cells.when(Field.BORN, today).map(When::day);
        List<Client> fit = (email.isEmpty()
                        ? byName.getOrDefault(name, List.of())
                        : byEmail.getOrDefault(email, List.of()))
                .stream()
                        .filter(client ->
                                name.isEmpty() || PlainLetters.of(client.name()).equals(name))
                        .filter(client -> born.isEmpty() || client.born().equals(born.get()))
                        .toList();
        boolean nameAlone = email.isEmpty() && born.isEmpty();
        boolean one =
                fit.size() == 1 && (!nameAlone || came.contains(fit.getFirst().id()));
        if (one) return Optional.of(new Found(fit.getFirst(), nameAlone));
        if (cells.isClean()) {
            cells.fault(
                    field(cells),
                    fit.size() > 1
                            ? "told apart: more than one client fits; a reference, e-mail or birth date would tell"
                            : nameAlone ? "a client who came from " + product : "a client who is here");
        }
        return Optional.empty();
    }

    private static Field field(Cells cells) {
        if (!cells.of(Field.EMAIL).isEmpty()) return Field.EMAIL;
        if (cells.has(Field.NAME)) return Field.NAME;
        return cells.has(Field.FAMILY) ? Field.FAMILY : Field.REFERENCE;
    }

    /** “Family, Given” is turned round. */
    private static String name(Cells cells) {
        if (cells.has(Field.GIVEN) && cells.has(Field.FAMILY)) {
            return (cells.of(Field.GIVEN) + " " + cells.of(Field.FAMILY)).strip();
        }
        String whole = cells.of(Field.NAME);
        int comma = whole.indexOf(',');
        return comma < 0
                ? whole
                : whole.substring(comma + 1).strip() + " "
                        + whole.substring(0, comma).strip();
    }
}
