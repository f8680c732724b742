package fibril.clinic.rights.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Settings;
import fibril.clinic.rights.Erasure;
import fibril.clinic.rights.Obstacles;
import fibril.clinic.rights.Removal;
import fibril.clinic.rights.Retention;
import fibril.clinic.rights.WholeRecord;
import fibril.clinic.rights.WholeRecords;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.treat.Photographs;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the page that says what an erasure will do, before anything is done. */
@Component
class ErasurePages {

    static final String SOURCE = "https://law.lawstack.com/cfr/45/164.316/";

    private final ClientHeads heads;
    private final Obstacles obstacles;
    private final Hindrances hindrances;
    private final Removal removal;
    private final WholeRecords records;
    private final Pictures pictures;
    private final Settings settings;
    private final Words words;

    /** What is kept of pictures, and where they were shown. */
    @Component
    record Pictures(Photographs photographs, PhotographUses uses) {}

    ErasurePages(
            ClientHeads heads,
            Obstacles obstacles,
            Hindrances hindrances,
            Removal removal,
            WholeRecords records,
            Pictures pictures,
            Settings settings,
            Words words) {
        this.heads = heads;
        this.obstacles = obstacles;
        this.hindrances = hindrances;
        this.removal = removal;
        this.records = records;
        this.pictures = pictures;
        this.settings = settings;
        this.words = words;
    }

    Set<UUID> unneeded(UUID client) {
        return removal.unneededPhotographs(client);
    }

    /** Photographs of the record of care, which the owner may let go besides. */
    Set<String> needed(UUID client) {
        Set<UUID> going = unneeded(client);
        return pictures.photographs().ofClient(client).stream()
                .map(Photograph::id)
                .filter(id -> !going.contains(id))
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    LocalDate until(Client client, Instant now) {
        return Retention.of(settings).endFor(lastCare(client), client.born(), words.dayOf(now));
    }

    private Optional<LocalDate> lastCare(Client client) {
        return removal.lastCare(client.id()).map(words::dayOf);
    }

    ErasurePage of(Client client, Form form, Instant now) {
        UUID id = client.id();
        Set<String> needed = needed(id);
        return new ErasurePage(
                heads.of(client, Corridor.PEOPLE, words),
                "/clients/" + id,
                hindrances.of(obstacles.toLocking(id)),
                hindrances.hold(id),
                goesNow(client, now),
                pictures.photographs().ofClient(id).stream()
                        .filter(one -> needed.contains(one.id().toString()))
                        .map(one -> Choice.of(one.id().toString(), caption(one)))
                        .toList(),
                isLocked(id),
                words.day(until(client, now)),
                why(client),
                source(),
                Arrays.stream(Erasure.AskedBy.values())
                        .map(by -> Choice.of(by.name(), words.t("rights.askedBy." + by)))
                        .toList(),
                form);
    }

    private List<String> goesNow(Client client, Instant now) {
        UUID id = client.id();
        int portrait = client.portrait().isPresent() ? 1 : 0;
        Erasure.Gone gone = removal.counted(id, unneeded(id), now);
        List<String> lines = new ArrayList<>(gone(gone, portrait));
        long shown = pictures.uses().ofClient(id).stream()
                .filter(PhotographUse::isStanding)
                .count();
        if (shown > 0) lines.add(words.t("rights.gone.uses", shown));
        if (!client.notes().isEmpty()) lines.add(words.t("rights.gone.notes"));
        lines.add(words.t("rights.gone.audit"));
        return lines;
    }

    /** What goes, or went, by its number; what there was none of is left out. */
    List<String> gone(Erasure.Gone gone, int portrait) {
        List<String> lines = new ArrayList<>();
        add(lines, "photographs", gone.photographs() + portrait);
        add(lines, "messages", gone.messages());
        add(lines, "links", gone.links());
        add(lines, "wishes", gone.wishes());
        add(lines, "appointments", gone.appointments());
        add(lines, "consents", gone.consents());
        return lines;
    }

    private void add(List<String> lines, String what, int count) {
        if (count > 0) lines.add(words.t("rights.gone." + what, count));
    }

    private List<String> isLocked(UUID client) {
        WholeRecord record = records.of(client);
        return List.of(
                words.t("rights.locks.entries", record.rows(), record.parts().size()),
                words.t("rights.locks.nobody"),
                words.t("rights.locks.recall"));
    }

    private String why(Client client) {
        Retention rule = Retention.of(settings);
        return lastCare(client)
                .map(last -> {
                    boolean minor = client.ageOn(last) < Retention.OF_AGE;
                    return words.t(
                            minor ? "rights.until.minor" : "rights.until.adult",
                            rule.years(),
                            words.day(last),
                            rule.minorsUntilAge());
                })
                .orElseGet(() -> words.t("rights.until.nothing"));
    }

    private SourceLine source() {
        return new SourceLine(
                words.t("rights.retention.source"),
                SOURCE,
                words.t("rights.retention.weight"),
                words.t("rights.retention.says"));
    }

    private String caption(Photograph photograph) {
        return words.t(
                "treat.photos.caption",
                words.t("treat.moment." + photograph.moment()),
                words.t("treat.view." + photograph.view()),
                words.moment(photograph.takenAt()));
    }
}
