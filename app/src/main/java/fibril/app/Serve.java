package fibril.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fibril serve}: one practice, from its data folder. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts a practice from its data folder.")
final class Serve implements Callable<Integer> {

    /** The answer that means: do not end the process. */
    static final int RUNNING = -1;

    @Option(names = "--data", required = true, description = "The folder that holds the practice.")
    private Path data = Path.of("data");

    @Option(names = "--port", defaultValue = "8080", description = "The port to listen on (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--database-url", description = "jdbc:postgresql://… for a practice that outgrew one folder.")
    private @Nullable String databaseUrl;

    @Option(names = "--key-file", description = "Where the practice's key lies (default: DATA.key beside the folder).")
    private @Nullable Path keyFile;

    @Override
    public Integer call() {
        SpringApplication server = new SpringApplication(Server.class);
        server.setBannerMode(Banner.Mode.OFF);
        server.setDefaultProperties(Map.of(
                "server.port",
                port,
                "fibril.data",
                data.toString(),
                "fibril.database-url",
                databaseUrl == null ? "" : databaseUrl,
                "fibril.key-file",
                keyFile == null ? "" : keyFile.toString()));
        server.run();
        return RUNNING;
    }
}
