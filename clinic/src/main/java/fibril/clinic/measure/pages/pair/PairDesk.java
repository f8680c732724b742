package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.OwnNoise;
import fibril.clinic.measure.PairJob;
import fibril.clinic.measure.PairJobs;
import fibril.clinic.measure.PairMeasuring;
import fibril.clinic.measure.PairResults;
import fibril.clinic.measure.PairWork;
import fibril.clinic.measure.PhotoPair;
import fibril.clinic.measure.Sittings;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Audit;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Sessions;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What every page about a pair looks up. */
@Component
class PairDesk {

    /** What is kept, and who measures. */
    @Component
    record Records(
            Clients clients,
            Photographs photographs,
            PairJobs jobs,
            PairResults results,
            PairMeasuring measuring,
            PairWork work,
            OwnNoise noise,
            Sessions sessions,
            Vault vault,
            Audit audit) {}

    private final Records records;
    private final ClientHeads heads;
    private final Words words;
    private final Clock clock;

    PairDesk(Records records, ClientHeads heads, Words words, Clock clock) {
        this.records = records;
        this.heads = heads;
        this.words = words;
        this.clock = clock;
    }

    /** A pair that may be looked at, and whose it is. */
    record Opened(Client client, PhotoPair.Matched pair) {
        Photograph before() {
            return pair.before();
        }

        Photograph after() {
            return pair.after();
        }
    }

    Optional<Opened> opened(UUID client, UUID before, UUID after) {
        return client(client).flatMap(found -> switch (pair(client, Optional.of(before), Optional.of(after))) {
            case PhotoPair.Matched matched -> Optional.of(new Opened(found, matched));
            case PhotoPair.Refused _ -> Optional.empty();
        });
    }

    PhotoPair pair(UUID client, Optional<UUID> before, Optional<UUID> after) {
        return PhotoPair.of(
                client, before.flatMap(records.photographs()::find), after.flatMap(records.photographs()::find));
    }

    Optional<Client> client(UUID id) {
        return records.clients().find(id);
    }

    /** Oldest first. */
    List<Photograph> photographs(UUID client) {
        return records.photographs().ofClient(client).reversed();
    }

    /** Those of one view and one day, as two sittings. */
    SixShots shots(UUID client, SixShots.Chosen chosen) {
        List<Photograph> asTaken = photographs(client).stream()
                .filter(photograph -> isOf(photograph, chosen))
                .toList();
        return new SixShots(
                chosen, asTaken, Sittings.of(asTaken, records.sessions().ofClient(client)));
    }

    boolean isOf(Photograph photograph, SixShots.Chosen chosen) {
        return of(photograph).equals(chosen);
    }

    SixShots.Chosen of(Photograph photograph) {
        return new SixShots.Chosen(photograph.view(), words.dayOf(photograph.takenAt()));
    }

    /** Nothing was done between the two, as was said last. */
    boolean isRepeat(PhotoPair.Matched pair) {
        return records.jobs()
                .newest(pair.before().id(), pair.after().id())
                .filter(PairJob::repeat)
                .isPresent();
    }

    Records records() {
        return records;
    }

    Words words() {
        return words;
    }

    ClientHead head(Client client) {
        return heads.of(client, Corridor.MEASURE, words);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param more what is said of it beside the two photographs */
    void note(PairJob job, SignedIn who, String action, String more) {
        String two = job.before() + " " + job.after();
        records.audit()
                .record(
                        now(),
                        who.id(),
                        action,
                        "photograph comparison",
                        job.id().toString(),
                        two + more);
    }

    /** Work begins once what was asked for is on record. */
    void nudge() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            records.work().nudge();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                records.work().nudge();
            }
        });
    }

    static String index(UUID client) {
        return "/clients/" + client + "/comparisons";
    }

    static String address(PhotoPair.Matched pair) {
        return index(pair.before().client()) + "/" + pair.before().id() + "/"
                + pair.after().id();
    }

    /** As a heading begins. */
    String view(Photograph photograph) {
        return ResultCards.sentence(words.t("treat.view." + photograph.view()));
    }

    /** “3 Mar 2026”, with the time where the other was taken on the same day. */
    String when(Photograph one, Photograph other) {
        return words.dayOf(one.takenAt()).equals(words.dayOf(other.takenAt()))
                ? words.moment(one.takenAt())
                : words.day(one.takenAt());
    }
}
