package fibril.clinic.arrive;

import fibril.clinic.booking.Appointments;
import fibril.clinic.booking.Reservation;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.vault.Picture;
import fibril.clinic.vault.Vault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a file in and takes it back, each whole or not at all. */
public final class Intake {

    /** What stands in a record here of what only the other product knows. */
    private static final String LIST = "Client list";

    private static final int NOTED_AT_ONCE = 1_000;

    private final Clients clients;
    private final Appointments appointments;
    private final Arrivals arrivals;
    private final Audit audit;
    private final Vault vault;
    private final Whole whole;

    /** Runs what it is given in one transaction. */
    public interface Whole {
        <T> T inOne(Supplier<T> work);
    }

    /** Something changed since the file was looked at. */
    public static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overtaken(String message) {
            super(message);
        }
    }

    public Intake(
            Clients clients, Appointments appointments, Arrivals arrivals, Audit audit, Vault vault, Whole whole) {
        this.clients = clients;
        this.appointments = appointments;
        this.arrivals = arrivals;
        this.audit = audit;
        this.vault = vault;
        this.whole = whole;
    }

    /**
     * @param choices for every line that is alike to something; whatever is alike and has none is left out
     * @param done is told how many rows are done
     */
    public Arrival take(
            Draft draft,
            Map<Long, Alike.Choice> choices,
            Pictures pictures,
            UUID author,
            Instant now,
            IntConsumer done) {
        List<String> sealed = new ArrayList<>();
        try {
            return whole.inOne(() -> new Taking(draft, choices, pictures, author, now, sealed).all(done));
        } catch (RuntimeException givenUp) {
            sealed.stream().filter(name -> !arrivals.speakOf(name)).forEach(vault::forget);
            throw givenUp;
        }
    }

    /** Who of this arrival was written about since, so that it cannot be taken back. */
    public List<UUID> writtenAbout(Arrival arrival) {
        return arrivals.writtenAbout(arrival);
    }

    /** Only where nobody was written about: answers who was, and has then done nothing. */
    public List<UUID> undo(Arrival arrival, UUID author, Instant now) {
        return whole.inOne(() -> {
            List<UUID> written = arrivals.writtenAbout(arrival);
            if (!written.isEmpty()) return written;
            String back = "came with " + arrival.source().fileName();
            Noted noted = new Noted(author, now);
            arrivals.newClients(arrival.id()).forEach(client -> noted.add("take back", "client", client, back));
            arrivals.entries(arrival.id()).forEach(entry -> noted.add("take back", "arrived entry", entry, back));
            arrivals.undo(arrival, now);
            noted.add("take back", "arrival", arrival.id(), arrival.taken() + " rows");
            noted.write();
            return List.of();
        });
    }

    /** One file while it is taken in. */
    private final class Taking {

        private final Draft draft;
        private final Map<Long, Alike.Choice> choices;
        private final Map<Long, Alike> alike = new HashMap<>();
        private final Map<Long, UUID> whoCame = new HashMap<>();
        private final Pictures pictures;
        private final Provenance written;
        private final List<String> sealed;
        private final UUID id = UUID.randomUUID();
        private final Noted noted;
        private int taken;

        Taking(
                Draft draft,
                Map<Long, Alike.Choice> choices,
                Pictures pictures,
                UUID author,
                Instant now,
                List<String> sealed) {
            this.draft = draft;
            this.choices = choices;
            this.pictures = pictures;
            this.written = Provenance.first(author, now);
            this.sealed = sealed;
            this.noted = new Noted(author, now);
            draft.alike().forEach(each -> alike.put(each.line(), each));
        }

        Arrival all(IntConsumer done) {
            int rows = 0;
            for (Coming coming : draft.coming()) {
                switch (choice(coming)) {
                    case BOTH -> add(coming);
                    case SAME -> same(coming);
                    case SKIP -> {}
                }
                done.accept(++rows);
            }
            Arrival arrival = new Arrival(id, written.at(), written.author(), draft.source(), taken, Optional.empty());
            arrivals.add(arrival);
            record(
                    "take in",
                    "arrival",
                    id,
                    taken + " rows of " + draft.source().kind().word());
            noted.write();
            return arrival;
        }

        private Alike.Choice choice(Coming coming) {
            return alike.containsKey(coming.line())
                    ? choices.getOrDefault(coming.line(), Alike.Choice.SKIP)
                    : Alike.Choice.BOTH;
        }

        private void add(Coming coming) {
            switch (coming) {
                case ArrivingClient client -> client(client);
                case ArrivingEntry entry -> entry(entry);
            }
            taken++;
        }

        private void client(ArrivingClient client) {
            UUID fresh = UUID.randomUUID();
            clients.add(client.asNew(fresh, written));
            record("add", "client", fresh, "came from " + draft.source().product());
            came(client, fresh, Arrival.How.NEW);
            if (!client.notes().isEmpty()) notes(client, fresh);
        }

        private void notes(ArrivingClient client, UUID of) {
            ArrivingEntry.Said said =
                    new ArrivingEntry.Said(ArrivedEntry.What.NOTE, null, null, "", LIST, client.notes());
            String mark = EntryReading.mark(of.toString(), said, "");
            keep(new ArrivingEntry(client.line(), of, client.who(), false, said, "", null, mark), null);
        }

        private void came(ArrivingClient client, UUID as, Arrival.How how) {
            whoCame.put(client.line(), as);
            arrivals.add(id, new Arrival.Came(as, client.line(), client.reference(), how));
        }

        private void same(Coming coming) {
            if (!(coming instanceof ArrivingClient client)) return;
            Alike like = alike.get(client.line());
            UUID other = like == null ? null : like.other().orElse(whoCame.get(like.otherLine()));
            if (other == null) return;
            came(client, other, Arrival.How.SAME);
            record(
                    "tell as the same",
                    "client",
                    other,
                    "line " + client.line() + " from " + draft.source().product());
            taken++;
        }

        private void entry(ArrivingEntry entry) {
            keep(entry, entry.ahead().map(ahead -> book(entry, ahead)).orElse(null));
        }

        private UUID book(ArrivingEntry entry, ArrivingEntry.Ahead ahead) {
            UUID appointment = UUID.randomUUID();
            Reservation reservation =
                    appointments.keep(List.of(Visiting.appointment(ahead, appointment, entry.client(), written)));
            if (reservation instanceof Reservation.Refused) {
                throw new Overtaken(
                        "line " + entry.line() + ": somebody has taken that time since; look at the file again");
            }
            record(
                    "book",
                    "appointment",
                    appointment,
                    "line " + entry.line() + " from " + draft.source().product());
            return appointment;
        }

        private void keep(ArrivingEntry entry, @Nullable UUID appointment) {
            UUID fresh = UUID.randomUUID();
            ArrivedEntry.Picture picture = entry.file().isEmpty() ? ArrivedEntry.Picture.NONE : picture(entry);
            arrivals.add(ArrivedEntry.of(fresh, id, entry, appointment, picture));
            record(
                    "take in",
                    "arrived entry",
                    fresh,
                    entry.said().what() + " from " + draft.source().product());
        }

        private ArrivedEntry.Picture picture(ArrivingEntry entry) {
            if (pictures.find(entry.file()) instanceof Pictures.Content content
                    && Picture.read(content.bytes()) instanceof Picture.Shown shown) {
                return new ArrivedEntry.Picture(
                        sealed(content.bytes()), sealed(shown.jpeg()), shown.widthPx(), shown.heightPx());
            }
            throw new Overtaken(
                    "line " + entry.line() + ": " + entry.file() + " is not what it was when it was looked at");
        }

        private String sealed(byte[] bytes) {
            String name = vault.put(bytes);
            sealed.add(name);
            return name;
        }

        private void record(String action, String subject, UUID of, String detail) {
            noted.add(action, subject, of, detail);
        }
    }

    /** For the audit, many at a time. */
    private final class Noted {

        private final UUID author;
        private final Instant now;
        private final List<Audit.Entry> entries = new ArrayList<>();

        Noted(UUID author, Instant now) {
            this.author = author;
            this.now = now;
        }

        void add(String action, String subject, UUID of, String detail) {
            entries.add(new Audit.Entry(action, subject, of.toString(), detail));
            if (entries.size() >= NOTED_AT_ONCE) write();
        }

        void write() {
            audit.recordAll(now, author, List.copyOf(entries));
            entries.clear();
        }
    }
}
