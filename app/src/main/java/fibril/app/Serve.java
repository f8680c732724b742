package fibril.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fibril serve}: one practice, from its data folder. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts a practice from its data folder.")
final class Serve implements Callable<Integer> {

    /** The answer that means: do not end the process. */
    static final int RUNNING = -1;

    static final int REFUSED = 2;

    @Option(names = "--data", required = true, description = "The folder that holds the practice.")
    private Path data = Path.of("data");

    @Option(names = "--port", defaultValue = "8080", description = "The port to listen on (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--database-url", description = "jdbc:postgresql://… for a practice that outgrew one folder.")
    private @Nullable String databaseUrl;

    @Option(names = "--key-file", description = "Where the practice's key lies (default: DATA.key beside the folder).")
    private @Nullable Path keyFile;

    @Option(names = "--backup-to", description = "A folder for the nightly backups, whatever the owner sets.")
    private @Nullable Path backupTo;

    @Mixin
    private Outside outside = new Outside();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Map<String, Object> properties = new LinkedHashMap<>();
        try {
            properties.putAll(outside.properties());
            Opening.of(data, keyFile == null ? keyBeside(data) : keyFile, databaseUrl == null ? "" : databaseUrl);
        } catch (Opening.Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return REFUSED;
        }
        SpringApplication server = new SpringApplication(Server.class);
        server.setBannerMode(Banner.Mode.OFF);
        properties.put("server.port", port);
        properties.put("fibril.data", data.toString());
        properties.put("fibril.database-url", databaseUrl == null ? "" : databaseUrl);
        properties.put("fibril.key-file", keyFile == null ? "" : keyFile.toString());
        properties.put(
                "fibril.backup-to",
                backupTo == null ? "" : backupTo.toAbsolutePath().normalize().toString());
        properties.put("fibril.post", true);
        server.setDefaultProperties(properties);
        return start(server);
    }

    /** What keeps it from starting is told by Spring, in words where there are any; once is enough. */
    static int start(SpringApplication server) {
        try {
            server.run();
            return RUNNING;
        } catch (BeansException | WebServerException told) {
            return REFUSED;
        }
    }

    /** Where the key lies when nobody named a place. */
    static Path keyBeside(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + ".key");
    }
}
