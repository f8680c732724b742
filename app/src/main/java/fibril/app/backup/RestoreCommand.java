package fibril.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fibril restore}: a practice from its archive, into a folder that is new or empty. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Lays a practice out again from an archive, looked over before it gets its name.")
public final class RestoreCommand extends Work {

    @Option(names = "--from", required = true, description = "The archive.")
    private Path from = Path.of("practice.fibril");

    @Option(names = "--data", required = true, description = "The folder to make; new or empty.")
    private Path data = Path.of("data");

    @Option(names = "--key-file", description = "The practice's key (default: DATA.key beside the folder).")
    private @Nullable Path keyFile;

    @Option(
            names = "--database-url",
            defaultValue = "",
            description = "jdbc:postgresql://… of an empty database, instead of a file in the folder.")
    private String databaseUrl = "";

    @Override
    protected String work() throws IOException {
        DataFolder folder = new DataFolder(data, databaseUrl);
        Path key = keyFile == null ? folder.keyFile() : keyFile;
        Contents contents = new Restore(from, seal(key), progress()).into(folder);
        return "Restored " + data + " as it stood at " + contents.madeAt() + ": " + contents.inWords()
                + ".\nStart it with: fibril serve --data " + data + folder.keyOption(key)
                + (databaseUrl.isEmpty() ? "" : " --database-url …");
    }
}
