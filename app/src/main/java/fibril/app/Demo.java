package fibril.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fibril demo}: a made-up practice to look around in. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts a made-up practice with clients at every stage of care.")
final class Demo implements Callable<Integer> {

    @Option(
            names = "--data",
            defaultValue = "./demo-data",
            description = "The folder of the made-up practice (default ${DEFAULT-VALUE}); delete it to begin afresh.")
    private Path data = Path.of("demo-data");

    @Option(names = "--port", defaultValue = "8080", description = "The port to listen on (default ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() {
        SpringApplication server = new SpringApplication(Server.class);
        server.setDefaultProperties(Map.of("server.port", port, "fibril.data", data.toString(), "fibril.demo", "true"));
        server.run();
        return Serve.RUNNING;
    }
}
