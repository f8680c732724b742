package fibril.app.backup;

import fibril.clinic.database.PostgresRecords;
import fibril.clinic.database.Records;
import fibril.clinic.practice.Checkpoint;
import fibril.clinic.practice.CheckpointKey;
import fibril.clinic.practice.SignedCheckpoint;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fibril verify}: is everything there, and is it what it was? */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Looks over a practice or an archive; exit 1 with one line for every fault.")
public final class VerifyCommand extends Work {

    @ArgGroup
    private What what = new What();

    static final class What {
        @Option(names = "--data", description = "The folder of a practice, running or not.")
        private @Nullable Path data;

        @Option(names = "--archive", description = "A file made by fibril backup.")
        private @Nullable Path archive;
    }

    @Option(
            names = "--database-url",
            defaultValue = "",
            description = "jdbc:postgresql://… where the practice's records lie there; without --data only its audit.")
    private String databaseUrl = "";

    @Option(
            names = "--key-file",
            description =
                    "The practice's key (default with --data: DATA.key beside the folder; needed with --archive).")
    private @Nullable Path keyFile;

    @Option(
            names = "--scratch",
            description =
                    "With --archive: the folder in which its database, not sealed, lies for the look; best on a disk"
                            + " that holds records anyway (default: where the archive lies).")
    private @Nullable Path scratch;

    @Option(
            names = "--checkpoint",
            description = "A checkpoint of the audit, as taken away from its page; may be given several times.")
    private List<Path> checkpointFiles = new ArrayList<>();

    private final List<String> keys = new ArrayList<>();

    @Override
    protected String work() throws IOException {
        if (what.data != null) return folder(new DataFolder(what.data, databaseUrl));
        if (what.archive != null) return archive(what.archive);
        if (!databaseUrl.isEmpty()) return audit();
        throw new Refusal("say what to look over: --data, --archive or --database-url");
    }

    private String archive(Path archive) throws IOException {
        if (!databaseUrl.isEmpty()) {
            throw new Refusal(
                    "--database-url: an archive holds its own records; name one of --archive and --database-url");
        }
        if (keyFile == null)
            throw new Refusal("--key-file: an archive opens only with the key of its practice; name it");
        Path where = scratch == null ? archive.toAbsolutePath().resolveSibling("") : scratch;
        Contents contents = new Restore(archive, seal(keyFile), progress()).rehearse(where, checkpoints(keyFile));
        return "Sound: " + archive + ", as of " + contents.madeAt() + ": " + contents.inWords() + "." + compared();
    }

    private String folder(DataFolder data) throws IOException {
        Path key = keyFile == null ? data.keyFile() : keyFile;
        Soundness looked = Soundness.of(data, KeyFile.read(key), checkpoints(key), progress());
        if (!looked.faults().isEmpty()) throw new Damage(looked.faults());
        return "Sound: " + looked.words() + "." + compared();
    }

    private String audit() throws IOException {
        try (Records records = PostgresRecords.at(databaseUrl)) {
            AuditFound found = AuditFound.in(records, checkpoints(keyFile));
            if (!found.faults().isEmpty()) throw new Damage(found.faults());
            return "Sound: " + found.words() + "." + compared();
        }
    }

    /** The checkpoints of the files, each with a signature that holds; of the practice's own key where that is here. */
    private List<Checkpoint> checkpoints(@Nullable Path vaultKey) throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (Path file : checkpointFiles) {
            SignedCheckpoint signed = SignedCheckpoint.read(Files.readString(file))
                    .orElseThrow(() -> new Refusal(file + " is not a checkpoint as the audit's page gives it"));
            if (!signed.holds())
                throw new Damage(List.of(file + ": the signature does not hold; the file was changed"));
            if (vaultKey != null && Files.exists(CheckpointKey.beside(vaultKey))) {
                CheckpointKey own = CheckpointKey.at(CheckpointKey.beside(vaultKey));
                if (!own.signed(signed)) {
                    throw new Damage(List.of(file + ": signed with another key (" + signed.fingerprint() + ") than "
                            + CheckpointKey.beside(vaultKey)));
                }
            }
            keys.add(file + " counts " + signed.checkpoint().events() + " events and was signed with "
                    + signed.fingerprint());
            checkpoints.add(signed.checkpoint());
        }
        return checkpoints;
    }

    private String compared() {
        return keys.isEmpty() ? "" : "\n" + String.join("\n", keys);
    }
}
