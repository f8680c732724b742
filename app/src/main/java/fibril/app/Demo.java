package fibril.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The made-up practice may be thrown away and begun afresh: its key is no sign that anything is missing. */
    @Override
    public Integer call() {
        try {
            Files.createDirectories(data);
            Opening.of(data, Serve.keyBeside(data), "");
        } catch (Opening.Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return Serve.REFUSED;
        } catch (IOException broken) {
            spec.commandLine().getErr().println("the folder " + data + " cannot be made: " + broken);
            return Serve.REFUSED;
        }
        SpringApplication server = new SpringApplication(Server.class);
        server.setDefaultProperties(Map.of(
                "server.port",
                port,
                "fibril.data",
                data.toString(),
                "fibril.demo",
                "true",
                "fibril.demo-pictures",
                "true",
                "fibril.post",
                "true"));
        return Serve.start(server);
    }
}
