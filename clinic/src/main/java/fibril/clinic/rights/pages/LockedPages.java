package fibril.clinic.rights.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.rights.Erasure;
import fibril.clinic.rights.Erasures;
import fibril.clinic.rights.Obstacle;
import fibril.clinic.rights.Obstacles;
import fibril.clinic.rights.WholeRecords;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the owner's pages of locked records. */
@Component
class LockedPages {

    private final Clients clients;
    private final Erasures erasures;
    private final Obstacles obstacles;
    private final Hindrances hindrances;
    private final ErasurePages erasure;
    private final WholeRecords records;
    private final Staff staff;
    private final Words words;

    LockedPages(
            Clients clients,
            Erasures erasures,
            Obstacles obstacles,
            Hindrances hindrances,
            ErasurePages erasure,
            WholeRecords records,
            Staff staff,
            Words words) {
        this.clients = clients;
        this.erasures = erasures;
        this.obstacles = obstacles;
        this.hindrances = hindrances;
        this.erasure = erasure;
        this.records = records;
        this.staff = staff;
        this.words = words;
    }

    LockedListPage all(Instant now) {
        LocalDate today = words.dayOf(now);
        return new LockedListPage(erasures.locked().stream()
                .map(lock -> new LockedListPage.Line(
                        clients.findEvenLocked(lock.client())
                                .map(Client::name)
                                .orElseGet(() -> words.t("rights.locked.unknown")),
                        "/locked/" + lock.client(),
                        words.t(
                                "rights.locked.since",
                                words.day(lock.provenance().at())),
                        mark(lock, today),
                        state(lock, today)))
                .toList());
    }

    Optional<LockedPage> of(UUID client, Form form, Instant now) {
        return clients.findEvenLocked(client)
                .flatMap(found -> erasures.lockOf(client).map(lock -> page(found, lock, form, words.dayOf(now))));
    }

    private LockedPage page(Client client, Erasure lock, Form form, LocalDate today) {
        List<Obstacle> against = obstacles.toEnding(client.id());
        String href = "/locked/" + client.id();
        return new LockedPage(
                client.name(),
                href,
                facts(client, lock),
                erasure.gone(lock.gone(), 0),
                mark(lock, today),
                state(lock, today),
                hindrances.of(against),
                hindrances.hold(client.id()),
                against.stream()
                        .flatMap(one -> one instanceof Obstacle.StillShown(PhotographUse use)
                                ? Stream.of(use(href, use))
                                : Stream.<LockedPage.Use>empty())
                        .toList(),
                lock.mayGoOn(today) && against.isEmpty(),
                new RecordWords(words, names(), Map.of()).sections(records.of(client.id())),
                today.toString(),
                form);
    }

    private LockedPage.Use use(String href, PhotographUse use) {
        return new LockedPage.Use(
                use.id().toString(),
                words.t("rights.obstacle.shown", use.place(), words.day(use.usedOn())),
                href + "/uses/" + use.id() + "/down",
                use.usedOn().toString());
    }

    private List<LockedPage.Fact> facts(Client client, Erasure lock) {
        return List.of(
                fact("born", words.day(client.born())),
                fact(
                        "on",
                        words.t(
                                "rights.locked.by",
                                words.moment(lock.provenance().at()),
                                staff.nameOf(lock.provenance().author()))),
                fact("askedBy", words.t("rights.askedBy." + lock.askedBy())),
                fact("reason", lock.provenance().reason()),
                fact("until", words.day(lock.keepUntil())),
                fact("reach", (client.phone() + " " + client.email()).strip()));
    }

    private LockedPage.Fact fact(String key, String value) {
        return new LockedPage.Fact(words.t("rights.locked.fact." + key), value);
    }

    private Map<UUID, String> names() {
        return staff.everybody().stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }

    private static Mark mark(Erasure lock, LocalDate today) {
        return lock.mayGoOn(today) ? Mark.DUE : Mark.WAIT;
    }

    private String state(Erasure lock, LocalDate today) {
        return words.t(lock.mayGoOn(today) ? "rights.locked.over" : "rights.locked.until", words.day(lock.keepUntil()));
    }
}
