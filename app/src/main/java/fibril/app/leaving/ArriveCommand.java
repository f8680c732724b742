package fibril.app.leaving;

import fibril.app.backup.Damage;
import fibril.app.backup.Hashes;
import fibril.app.backup.Refusal;
import fibril.app.backup.Work;
import fibril.clinic.arrive.Arrival;
import fibril.clinic.arrive.Arrivals;
import fibril.clinic.arrive.ClientReading;
import fibril.clinic.arrive.ForeignSheet;
import fibril.clinic.arrive.Intake;
import fibril.clinic.arrive.Likeness;
import fibril.clinic.arrive.Matching;
import fibril.clinic.arrive.store.SqlArrivals;
import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.people.Clients;
import fibril.clinic.people.store.SqlClients;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.rights.store.SqlWholeRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code fibril arrive}: clients from the list that another product gives. It shows what it would do until it is told to
 * do it, and takes a whole list back as long as nobody worked on those clients.
 */
@Command(
        name = "arrive",
        mixinStandardHelpOptions = true,
        description = "Takes clients in from another product's CSV file: shown first, taken with --take, undone whole.")
public final class ArriveCommand extends Work {

    /** A file of clients is small; more than this is something else. */
    private static final long MOST_BYTES = 200_000_000;

    private static final int LONGEST_NAME = 200;

    @Option(names = "--data", required = true, description = "The folder that holds the practice, running or not.")
    private Path data = Path.of("data");

    @Option(names = "--database-url", description = "jdbc:postgresql://… for a practice that outgrew one folder.")
    private @Nullable String databaseUrl;

    @Option(names = "--clients", description = "The CSV file of clients.")
    private @Nullable Path clientsFile;

    @Mixin
    private ArriveChoices choices = new ArriveChoices();

    @Option(names = "--leave-out-faulty", description = "Take the others although some lines cannot be read.")
    private boolean leaveOutFaulty;

    @Option(names = "--take", description = "Take them in; without it nothing is written.")
    private boolean take;

    @Option(names = "--list", description = "Show what was taken in before.")
    private boolean list;

    @Option(names = "--undo", paramLabel = "NUMBER", description = "Take a whole file back, by its number.")
    private @Nullable UUID undo;

    @Override
    protected String work() throws IOException {
        try (Database database = open()) {
            DSLContext db = database.dsl();
            Rooms rooms = new Rooms(new SqlClients(db), new SqlArrivals(db), intake(db));
            TransactionTemplate transaction = new TransactionTemplate(database.transactions());
            if (undo != null) return undone(rooms, transaction, undo);
            if (list) return ArriveWords.list(rooms.arrivals.all());
            if (clientsFile == null) throw new Refusal("--clients FILE, --list or --undo NUMBER: say what to do");
            return arrived(rooms, transaction, clientsFile);
        } catch (Database.NewerRecords newer) {
            throw new Refusal(String.valueOf(newer.getMessage()));
        }
    }

    private record Rooms(Clients clients, Arrivals arrivals, Intake intake) {}

    private static Intake intake(DSLContext db) {
        return new Intake(
                new SqlClients(db),
                new SqlArrivals(db),
                new SqlWholeRecords(db),
                new SqlAudit(db, () -> ""),
                UUID::randomUUID);
    }

    private Database open() {
        if (databaseUrl != null) {
            Database.refuseNewer(databaseUrl);
            return Database.atUrl(databaseUrl);
        }
        try (SqliteFile file = SqliteFile.in(data)) {
            if (!file.schemaVersion().equals(Database.newestShape())) {
                throw new Refusal("start this Fibril on " + data + " once: its records are of another version");
            }
        }
        return Database.inFolder(data);
    }

    private String arrived(Rooms rooms, TransactionTemplate transaction, Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new Refusal("--clients: there is no file " + file);
        if (Files.size(file) > MOST_BYTES) throw new Refusal("--clients: " + file + " is larger than 200 MB");
        byte[] bytes = Files.readAllBytes(file);
        String hash = HexFormat.of().formatHex(Hashes.sha256().digest(bytes));
        refuseTwice(rooms, hash);
        ForeignSheet sheet = sheet(file, bytes);
        Matching matching = choices.matching(sheet);
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        ClientReading.Read read =
                new ClientReading(sheet, matching.columns(), choices.order(sheet, matching), today).read();
        List<Likeness.Alike> alike = new Likeness(rooms.clients).among(read.clients());
        Map<Long, Intake.Same> same = choices.of(alike);
        String shown = ArriveWords.preview(sheet, matching, read, alike, same);
        if (!take) return shown + "\nNothing was written. With --take they are taken in.";
        refuseUnsettled(read, alike, same);
        Instant now = now();
        Arrival arrival = Objects.requireNonNull(transaction.execute(status ->
                rooms.intake.take(named(file), hash, read.clients(), alike, same, now)));
        return shown + "\nTaken in: " + arrival.came().size() + " clients. To take all of them back: --undo " + arrival.id();
    }

    private static String named(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static void refuseTwice(Rooms rooms, String hash) {
        rooms.arrivals.all().stream()
                .filter(before -> before.hash().equals(hash) && before.undoneAt().isEmpty())
                .findFirst()
                .ifPresent(before -> {
                    throw new Refusal("this very file was taken in at " + before.at() + ": --undo " + before.id() + " first");
                });
    }

    private static ForeignSheet sheet(Path file, byte[] bytes) {
        try {
            return ForeignSheet.read(bytes);
        } catch (ForeignSheet.Unreadable unreadable) {
            throw new Refusal("--clients: " + file + ": " + unreadable.getMessage());
        }
    }

    private void refuseUnsettled(
            ClientReading.Read read, List<Likeness.Alike> alike, Map<Long, Intake.Same> same) {
        if (!read.problems().isEmpty() && !leaveOutFaulty) {
            throw new Damage(ArriveWords.problems(read.problems(), "Nothing was written. Put them right in the file, or"
                    + " take the others with --leave-out-faulty."));
        }
        long open = alike.stream().filter(each -> !same.containsKey(each.client().line())).count();
        if (open > 0) {
            throw new Refusal(open + " clients may be here already: look at them without --take, and say --same keep,"
                    + " fill or skip, or --line for single ones");
        }
    }

    private static String undone(Rooms rooms, TransactionTemplate transaction, UUID number) {
        Arrival arrival = rooms.arrivals
                .find(number)
                .orElseThrow(() -> new Refusal("--undo: nothing was taken in under " + number + "; see --list"));
        if (arrival.undoneAt().isPresent()) {
            throw new Refusal("--undo: it was taken back already at " + arrival.undoneAt().get());
        }
        transaction.executeWithoutResult(status -> {
            List<UUID> worked = rooms.intake.workedOn(arrival);
            if (!worked.isEmpty()) {
                throw new Refusal("--undo: " + worked.size() + " of these clients were worked on since, the first is /clients/"
                        + worked.getFirst() + "; nothing was taken back");
            }
            rooms.intake.undo(arrival, now());
        });
        return "Taken back: " + arrival.came().size() + " clients of " + arrival.fileName() + ".";
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
    }
}
