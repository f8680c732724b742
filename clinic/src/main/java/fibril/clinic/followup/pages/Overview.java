package fibril.clinic.followup.pages;

import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueList;
import fibril.clinic.people.Client;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is due, and everybody for whom something is. */
record Overview(Map<UUID, Client> clients, DueList due) {

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
