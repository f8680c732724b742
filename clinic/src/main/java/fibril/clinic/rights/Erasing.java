package fibril.clinic.rights;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Appointments;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does what an erasure asks for, step by step, in the transaction of whoever calls. */
public final class Erasing {

    /** What the record still says of somebody who is gone. */
    public static final String REASON = "erased at the person's request";

    private final Removal removal;
    private final Consents consents;
    private final Appointments appointments;
    private final Erasures erasures;
    private final Ledger ledger;
    private final Audit audit;
    private final Supplier<ZoneId> zone;
    private final Supplier<UUID> ids;

    public record Rooms(Consents consents, Appointments appointments) {}

    public Erasing(
            Removal removal,
            Rooms rooms,
            Erasures erasures,
            Ledger ledger,
            Audit audit,
            Supplier<ZoneId> zone,
            Supplier<UUID> ids) {
        this.removal = removal;
        this.consents = rooms.consents();
        this.appointments = rooms.appointments();
        this.erasures = erasures;
        this.ledger = ledger;
        this.audit = audit;
        this.zone = zone;
        this.ids = ids;
    }

    /** What an owner said when she locked a record. */
    public record Asked(UUID client, Erasure.AskedBy by, String reason, Set<UUID> photographs, LocalDate keepUntil) {
        public Asked {
            photographs = Set.copyOf(photographs);
        }
    }

    public Erasure lock(Asked asked, UUID author, Instant now) {
        UUID client = asked.client();
        Erasure.Gone gone = letGo(client, asked.photographs(), author, now);
        asked.photographs().forEach(photograph -> entered(Ledger.Kind.PHOTOGRAPH, photograph, null, now));
        removal.lock(client);
        Erasure erasure = new Erasure(
                ids.get(),
                client,
                Erasure.State.LOCKED,
                asked.by(),
                asked.keepUntil(),
                gone,
                new Provenance(1, author, now, asked.reason()));
        erasures.add(erasure);
        entered(Ledger.Kind.LOCK, client, asked.keepUntil(), now);
        audit.record(now, author, "lock", "client", client.toString(), "until " + asked.keepUntil());
        return erasure;
    }

    private Erasure.Gone letGo(UUID client, Collection<UUID> photographs, UUID author, Instant now) {
        int pictures = 0;
        for (UUID photograph : photographs) if (removal.photograph(photograph, author, now)) pictures++;
        int withdrawn = withdrawConsents(client, author, now);
        int cancelled = cancelAhead(client, author, now);
        Erasure.Gone rest = removal.notCare(client, author, now);
        return new Erasure.Gone(
                pictures, rest.messages(), rest.links(), rest.wishes(), cancelled, withdrawn, rest.auditWords());
    }

    private int withdrawConsents(UUID client, UUID author, Instant now) {
        LocalDate today = now.atZone(zone.get()).toLocalDate();
        List<Consent> standing = consents.ofClient(client).stream()
                .filter(consent -> consent.kind() == ConsentKind.MARKETING || consent.kind() == ConsentKind.TEACHING)
                .filter(consent -> consent.withdrawnOn().isEmpty())
                .toList();
        standing.forEach(consent -> consents.add(consent.withdrawn(today, author, now, REASON)));
        return standing.size();
    }

    private int cancelAhead(UUID client, UUID author, Instant now) {
        List<Appointment> ahead = appointments.ofClient(client).stream()
                .filter(each -> each.state().isAhead() && each.start().isAfter(now))
                .map(each ->
                        each.to(AppointmentState.CANCELLED, each.provenance().next(author, now, REASON)))
                .toList();
        appointments.keep(ahead);
        return ahead.size();
    }

    /** The lock was a mistake; what was gone stays gone. */
    public void restore(Erasure erasure, String reason, UUID author, Instant now) {
        removal.unlock(erasure.client());
        erasures.add(erasure.restored(erasure.provenance().next(author, now, reason)));
        entered(Ledger.Kind.RESTORE, erasure.client(), null, now);
        audit.record(now, author, "unlock", "client", erasure.client().toString(), "");
    }

    /** For good. The event of the audit says how much went, and nothing of what. */
    public Removal.Ended end(UUID client, UUID author, Instant now) {
        Removal.Ended ended = removal.all(client, author, now);
        entered(Ledger.Kind.END, client, null, now);
        audit.record(now, author, "erase", "client", client.toString(), words(ended));
        return ended;
    }

    private static String words(Removal.Ended ended) {
        return ended.rows() + " rows, " + ended.files() + " files, words of " + ended.auditWords() + " events";
    }

    private void entered(Ledger.Kind kind, UUID subject, @Nullable LocalDate until, Instant now) {
        ledger.add(new Ledger.Entry(ids.get(), now, kind, subject, until));
    }

    /**
     * Brings a practice that was restored from an older copy up to date, and the list outside too.
     *
     * @return how many entries were done again
     */
    public int catchUp(Ledger.Outside outside, Instant now) {
        removal.makeUp();
        List<Ledger.Entry> here = ledger.entries();
        List<Ledger.Entry> there = outside.entries();
        Set<UUID> known = ids(here);
        List<Ledger.Entry> missed =
                there.stream().filter(entry -> !known.contains(entry.id())).toList();
        for (Ledger.Entry entry : missed) {
            again(entry, now);
            ledger.add(entry);
        }
        Set<UUID> kept = ids(there);
        outside.add(here.stream().filter(entry -> !kept.contains(entry.id())).toList());
        return missed.size();
    }

    private static Set<UUID> ids(List<Ledger.Entry> entries) {
        Set<UUID> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    private void again(Ledger.Entry entry, Instant now) {
        UUID subject = entry.subject();
        switch (entry.kind()) {
            case PHOTOGRAPH -> removal.photograph(subject, Audit.NOBODY, now);
            case LOCK -> lockAgain(subject, entry.keepUntil().orElseThrow(), now);
            case RESTORE ->
                erasures.lockOf(subject).ifPresent(erasure -> {
                    removal.unlock(subject);
                    erasures.add(erasure.restored(erasure.provenance().next(Audit.NOBODY, now, AGAIN)));
                });
            case END -> removal.all(subject, Audit.NOBODY, now);
        }
        audit.record(
                now,
                Audit.NOBODY,
                "erase again",
                "client",
                subject.toString(),
                entry.kind().name());
    }

    private static final String AGAIN = "done again after an older copy was restored";

    private void lockAgain(UUID client, LocalDate keepUntil, Instant now) {
        if (removal.isLocked(client) || !removal.isThere(client)) return;
        Erasure.Gone gone = letGo(client, Set.of(), Audit.NOBODY, now);
        removal.lock(client);
        erasures.add(new Erasure(
                ids.get(),
                client,
                Erasure.State.LOCKED,
                Erasure.AskedBy.PRACTICE,
                keepUntil,
                gone,
                new Provenance(1, Audit.NOBODY, now, AGAIN)));
    }
}
