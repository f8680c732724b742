package fibril.clinic.followup.pages;

import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueKept.Everybody;
import fibril.clinic.followup.DueKind;
import fibril.clinic.people.Client;
import fibril.clinic.people.Mistakable;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes lines of due things for one reader. */
@Component
public class DueRows {

    /** What an assistant may do from here: she types check-ins and follows flags up, and calls about the rest. */
    private static final Set<DueKind> OPEN_TO_ASSISTANTS = Set.of(DueKind.CHECK_IN, DueKind.FLAG);

    private final DueWords words;
    private final Staff staff;
    private final Mistakable mistakable;

    public DueRows(DueWords words, Staff staff, Mistakable mistakable) {
        this.words = words;
        this.staff = staff;
        this.mistakable = mistakable;
    }

    List<DueRow> of(List<DueItem> items, Everybody overview, SignedIn who) {
        return ofEach(List.of(items), overview, who).getFirst();
    }

    /** Of several lists of one page, for which names are looked up once. */
    List<List<DueRow>> ofEach(List<List<DueItem>> lists, Everybody overview, SignedIn who) {
        Map<UUID, String> names =
                staff.everybody().stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        Set<UUID> alike = mistakable.among(lists.stream()
                .flatMap(items -> items.stream())
                .flatMap(item -> overview.client(item.client()).stream())
                .distinct()
                .toList());
        return lists.stream()
                .map(items -> items.stream()
                        .flatMap(item -> overview
                                .client(item.client())
                                .map(client -> row(item, client, alike.contains(client.id()), names, who))
                                .stream())
                        .toList())
                .toList();
    }

    private DueRow row(DueItem item, Client client, boolean shared, Map<UUID, String> names, SignedIn who) {
        boolean treats = who.role().treats();
        boolean opens = treats || OPEN_TO_ASSISTANTS.contains(item.kind());
        return new DueRow(
                client.name(),
                DueWords.address(client.id()),
                shared ? words.born(client) : "",
                client.phone(),
                words.what(item.cause(), treats),
                words.mark(item),
                words.window(item),
                item.lastContact().map(words::contact).orElse(""),
                names.getOrDefault(item.practitioner(), ""),
                opens ? words.doText(item.kind()) : "",
                opens ? DueWords.href(item) : "",
                DueWords.itemHref(item));
    }
}
