package fibril.clinic.followup.pages;

import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueList;
import fibril.clinic.people.Client;
import fibril.clinic.people.PlainLetters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everybody, and what is due for them, read once for one page. */
record Overview(Map<UUID, Client> clients, Set<String> sharedNames, DueList due) {

    static Overview of(Map<UUID, Client> clients, DueList due) {
        Map<String, Long> names = clients.values().stream()
                .collect(Collectors.groupingBy(client -> PlainLetters.of(client.name()), Collectors.counting()));
        Set<String> shared = names.entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Overview(clients, shared, due);
    }

    boolean isShared(Client client) {
        return sharedNames.contains(PlainLetters.of(client.name()));
    }

    Optional<Client> client(UUID id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** What this reader may see; an assistant sees nothing of a letter or a patch. */
    List<DueItem> itemsFor(boolean treats) {
        return due.items().stream()
                .filter(item -> clients.containsKey(item.client()))
                .filter(item -> treats || !item.kind().isClinical())
                .toList();
    }
}
