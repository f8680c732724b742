package fibril.app.leaving;

import fibril.app.backup.Damage;
import fibril.app.backup.DataFolder;
import fibril.app.backup.Progress;
import fibril.app.backup.Refusal;
import fibril.app.backup.Restore;
import fibril.app.backup.Scratch;
import fibril.app.backup.Work;
import fibril.app.backup.Writing;
import fibril.clinic.database.Database;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.rights.WholeExport;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fibril export}: the whole practice in files that any product can read, while it runs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a practice, running or not, into a folder of open files. NOTHING in it is sealed.")
public final class ExportCommand extends Work {

    @Option(names = "--data", required = true, description = "The folder that holds the practice.")
    private Path data = Path.of("data");

    @Option(names = "--to", required = true, description = "The folder to make; new or empty.")
    private Path to = Path.of("export");

    @Option(names = "--key-file", description = "The practice's key (default: DATA.key beside the folder).")
    private @Nullable Path keyFile;

    @Option(names = "--database-url", description = "jdbc:postgresql://… for a practice that outgrew one folder.")
    private @Nullable String databaseUrl;

    @Override
    protected String work() throws IOException {
        DataFolder folder = new DataFolder(data);
        if (!Files.isDirectory(folder.folder())) throw new Refusal("there is no folder " + data);
        Room room = Room.at(to);
        if (room.place().startsWith(folder.folder().toRealPath())) {
            throw new Refusal(to + " lies inside the practice's own folder: what is not sealed does not belong there");
        }
        FileVault vault = new FileVault(folder.vault(), KeyFile.read(keyFile == null ? folder.keyFile() : keyFile));
        try (Scratch scratch = room.scratch("exporting", progress())) {
            Path fresh = scratch.folder();
            Export export = new Export(folder, vault, new OpenFolder(fresh), lines(progress()));
            room.refuseWithout(export.vaultBytes() + 2 * recordBytes(folder));
            OneMoment.of(folder, databaseUrl == null ? "" : databaseUrl, export);
            export.files();
            Manifest manifest = export.finish(program());
            List<String> faults = faults(manifest);
            noteInAudit(folder, manifest, faults);
            Restore.keepOnDisk(fresh);
            Files.move(fresh, room.place(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return told(manifest, faults);
        }
    }

    private static WholeExport.Told lines(PrintStream out) {
        Map<WholeExport.Part, Progress> parts = new EnumMap<>(WholeExport.Part.class);
        return (part, done, of) -> parts.computeIfAbsent(part, begun -> new Progress(out, unit(begun), of))
                .at(done);
    }

    private static Progress.Unit unit(WholeExport.Part part) {
        return switch (part) {
            case RECORDS -> Progress.Unit.ROWS;
            case LISTS, FILES -> Progress.Unit.BYTES;
        };
    }

    private static long recordBytes(DataFolder folder) throws IOException {
        return Files.exists(folder.database()) ? Files.size(folder.database()) : 0;
    }

    private static List<String> faults(Manifest manifest) {
        List<String> faults = new ArrayList<>();
        manifest.missing()
                .forEach(file -> faults.add("vault: " + file.sha256() + " is damaged, missing, or sealed with another"
                        + " key, and " + String.join(" and ", file.spokenOfBy()) + " speaks of it"));
        if (!manifest.audit().sound()) {
            faults.add("audit: the chain does not hold; fibril verify says where. It was exported as it is.");
        }
        return faults;
    }

    /** Whoever runs this can read the files anyway: a disk too full for one more event keeps nobody from leaving. */
    private void noteInAudit(DataFolder folder, Manifest manifest, List<String> faults) {
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
        try (Writing writing = Writing.amongOthers(folder)) {
            writing.during(() -> noted(folder, now, "whole: " + manifest.inWords()));
        } catch (IOException | RuntimeException full) {
            faults.add("audit: that the practice was exported could not be noted: "
                    + String.valueOf(full.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private boolean noted(DataFolder folder, Instant now, String words) {
        if (databaseUrl == null && !Files.exists(folder.database())) throw new Refusal("the records were moved away");
        try (Database database =
                databaseUrl == null ? Database.inFolder(folder.folder()) : Database.atUrl(databaseUrl)) {
            new TransactionTemplate(database.transactions())
                    .executeWithoutResult(status -> new SqlAudit(database.dsl(), () -> "")
                            .record(now, Audit.NOBODY, "export", "practice", "", words));
        }
        return true;
    }

    private String told(Manifest manifest, List<String> faults) {
        String words = "Exported to " + to + ": " + manifest.inWords()
                + ".\nNothing there is sealed: names, health answers and faces lie in it in the clear. Keep it on an"
                + " encrypted disk, and wipe it when it has done its work.";
        if (faults.isEmpty()) return words;
        List<String> lines = new ArrayList<>(faults);
        lines.addAll(words.lines().toList());
        throw new Damage(lines);
    }
}
