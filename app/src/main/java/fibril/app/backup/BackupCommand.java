package fibril.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fibril backup}: the whole practice in one sealed file, while it runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies a practice, running or not, into one sealed file.")
public final class BackupCommand extends Work {

    @Option(names = "--data", required = true, description = "The folder that holds the practice.")
    private Path data = Path.of("data");

    @Option(names = "--to", required = true, description = "The file to write; it must not be there yet.")
    private Path to = Path.of("practice.fibril");

    @Option(names = "--key-file", description = "The practice's key (default: DATA.key beside the folder).")
    private @Nullable Path keyFile;

    @Option(
            names = "--database-url",
            defaultValue = "",
            description = "jdbc:postgresql://… where the practice's records lie there.")
    private String databaseUrl = "";

    @Override
    protected String work() throws IOException {
        DataFolder folder = new DataFolder(data, databaseUrl);
        Path key = keyFile == null ? folder.keyFile() : keyFile;
        Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
        Contents contents = new Backup(folder, seal(key), progress()).to(to, now);
        return "Backed up to " + to + ": " + contents.inWords() + ".\nOnly the key in " + key
                + " opens it. Keep a copy of the key, and never beside the archive.";
    }
}
