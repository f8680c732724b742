package fibril.app.arriving;

import fibril.app.backup.Damage;
import fibril.app.backup.Refusal;
import fibril.app.backup.Work;
import fibril.clinic.arrive.Alike;
import fibril.clinic.arrive.Arrival;
import fibril.clinic.arrive.Draft;
import fibril.clinic.arrive.FolderPictures;
import fibril.clinic.arrive.ForeignSheet;
import fibril.clinic.arrive.Intake;
import fibril.clinic.arrive.Matching;
import fibril.clinic.arrive.Pictures;
import fibril.clinic.arrive.Reading;
import fibril.clinic.practice.Audit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code fibril arrive}: what another product gives of its clients, visits, notes and photographs. It shows what it would
 * do until it is told to do it, and takes a whole file back as long as nobody worked on those clients.
 */
@Command(
        name = "arrive",
        mixinStandardHelpOptions = true,
        description = "Takes in another product's CSV files: shown first, taken with --take, undone whole.")
public final class ArriveCommand extends Work {

    private static final long MOST_BYTES = 200_000_000;
    private static final int EVERY = 10_000;

    @Option(names = "--data", required = true, description = "The folder that holds the practice, running or not.")
    private Path data = Path.of("data");

    @Option(names = "--key-file", description = "The practice's key (default: DATA.key beside the folder).")
    private @Nullable Path keyFile;

    @Option(names = "--database-url", description = "jdbc:postgresql://… for a practice that outgrew one folder.")
    private @Nullable String databaseUrl;

    @ArgGroup
    private @Nullable ForeignFile file;

    @Option(names = "--folder", description = "Where the files lie that the rows of --photographs name.")
    private @Nullable Path folder;

    @Option(
            names = "--from",
            paramLabel = "PRODUCT",
            description = "Which product the file is of, always the same word.")
    private String product = "";

    @Mixin
    private ArriveChoices choices = new ArriveChoices();

    @Option(names = "--leave-out-faulty", description = "Take the others although some rows cannot be read.")
    private boolean leaveOutFaulty;

    @Option(names = "--take", description = "Take them in; without it nothing is written.")
    private boolean take;

    @Option(names = "--list", description = "Show what was taken in before.")
    private boolean list;

    @Option(names = "--undo", paramLabel = "NUMBER", description = "Take a whole file back, by its number.")
    private @Nullable UUID undo;

    @Override
    protected String work() throws IOException {
        try (Practice practice = Practice.open(data, keyFile, databaseUrl)) {
            if (undo != null) return undone(practice, undo);
            if (list) return ArriveWords.list(practice.arrivals().all());
            if (file == null) {
                throw new Refusal(
                        "say what to do: --clients, --visits, --notes or --photographs FILE, --list, or --undo"
                                + " NUMBER");
            }
            return arrived(practice, file);
        }
    }

    private String arrived(Practice practice, ForeignFile foreign) throws IOException {
        byte[] bytes = bytes(foreign.path());
        Draft.Source source = new Draft.Source(
                foreign.kind(), product(), String.valueOf(foreign.path().getFileName()), DigestUtils.sha256Hex(bytes));
        refuseTwice(practice, source);
        ForeignSheet sheet = sheet(foreign.path(), bytes);
        Matching matching = choices.matching(source.kind(), sheet);
        Reading reading = new Reading(sheet, matching, choices.order(sheet, matching), practice.zone(), now());
        Pictures pictures = folder == null ? Pictures.none() : pictures(folder);
        Draft draft = practice.looking().at(source, reading, choices.standIn(practice.staff()), pictures);
        Map<Long, Alike.Choice> settled = choices.of(draft);
        String shown = ArriveWords.preview(draft, settled);
        if (!take) return shown + "\nNothing was written. With --take they are taken in.";
        refuseUnsettled(draft, settled);
        try {
            Arrival arrival = practice.intake().take(draft, settled, pictures, Audit.NOBODY, now(), told(draft));
            return shown + "\nTaken in: " + ArriveWords.rows(arrival.taken()) + ". To take all of them back: --undo "
                    + arrival.id();
        } catch (Intake.Overtaken overtaken) {
            throw new Refusal(overtaken.getMessage() + "; nothing was written");
        }
    }

    private String product() {
        if (product.isBlank() || product.length() > Draft.Source.LONGEST_PRODUCT) {
            throw new Refusal("--from: the name of the product the file is of, of at most "
                    + Draft.Source.LONGEST_PRODUCT + " letters");
        }
        return product.strip();
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new Refusal("there is no file " + file);
        if (Files.size(file) > MOST_BYTES)
            throw new Refusal(file + " is larger than " + MOST_BYTES / 1_000_000 + " MB");
        return Files.readAllBytes(file);
    }

    private static Pictures pictures(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) throw new Refusal("--folder: there is no folder " + folder);
        return new FolderPictures(folder);
    }

    private static IntConsumer told(Draft draft) {
        PrintStream progress = progress();
        return done -> {
            if (done % EVERY == 0)
                progress.println(done + " of " + draft.coming().size() + " rows");
        };
    }

    private static void refuseTwice(Practice practice, Draft.Source source) {
        Optional<Arrival> before = practice.looking().before(source.hash());
        if (before.isPresent()) {
            throw new Refusal("this very file was taken in at " + before.get().at() + ": --undo "
                    + before.get().id() + " first");
        }
    }

    private static ForeignSheet sheet(Path file, byte[] bytes) {
        try {
            return ForeignSheet.read(bytes);
        } catch (ForeignSheet.Unreadable unreadable) {
            throw new Refusal(file + ": " + unreadable.getMessage());
        }
    }

    private void refuseUnsettled(Draft draft, Map<Long, Alike.Choice> settled) {
        if (!draft.faults().isEmpty() && !leaveOutFaulty) {
            List<String> lines = new ArrayList<>(ArriveWords.faults(draft));
            lines.add("Nothing was written. Put them right in the file, or take the others with --leave-out-faulty.");
            throw new Damage(lines);
        }
        int open = draft.open(settled).size();
        if (open > 0) {
            throw new Refusal(ArriveWords.rows(open)
                    + " may be here already: look at them without --take, and say --same skip, both"
                    + " or same, or --line for single ones");
        }
    }

    private static String undone(Practice practice, UUID number) {
        Arrival arrival = practice.arrivals()
                .find(number)
                .orElseThrow(() -> new Refusal("--undo: nothing was taken in under " + number + "; see --list"));
        if (arrival.undoneAt().isPresent()) {
            throw new Refusal(
                    "--undo: it was taken back already at " + arrival.undoneAt().get());
        }
        List<UUID> written = practice.intake().undo(arrival, Audit.NOBODY, now());
        if (written.isEmpty())
            return "Taken back: " + ArriveWords.rows(arrival.taken()) + " of "
                    + arrival.source().fileName() + ".";
        List<String> lines = new ArrayList<>();
        written.stream()
                .limit(50)
                .forEach(client -> lines.add("--undo: something was written since about /clients/" + client));
        lines.add("--undo: nothing was taken back; something was written about " + written.size()
                + " of these clients. Later files about them go back first.");
        throw new Refusal(String.join("\n", lines));
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
    }
}
