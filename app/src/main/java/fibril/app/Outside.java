package fibril.app;

import java.net.IDN;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a practice is reached from other machines: its names, who stands in front of it, and its certificate. */
final class Outside {

    private static final String THIS_MACHINE = "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0:0:0:0:0:0:0:1|::1";

    @Option(
            names = "--host",
            description = "A name under which the practice is opened in a browser; may be given several times."
                    + " Numbers, localhost and this machine's own name always work.")
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--trusted-proxy",
            description = "The address of a proxy that is believed who asks and whether encrypted; may be given several"
                    + " times. One on this machine always is.")
    private List<String> proxies = new ArrayList<>();

    @Option(names = "--tls-certificate", description = "A certificate with its chain (PEM): answers with encryption.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", description = "The certificate's private key (PEM).")
    private @Nullable Path key;

    /** Throws {@link Opening.Refused} where something given cannot be. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("fibril.hosts", hosts.stream().map(Outside::name).collect(Collectors.joining(",")));
        properties.put(
                "server.tomcat.remoteip.internal-proxies",
                Stream.concat(Stream.of(THIS_MACHINE), proxies.stream().map(Outside::address))
                        .collect(Collectors.joining("|")));
        if ((certificate == null) != (key == null)) {
            throw new Opening.Refused("--tls-certificate and --tls-key go together; only one of them was given.");
        }
        if (certificate != null && key != null) {
            properties.put("server.ssl.certificate", readable("--tls-certificate", certificate));
            properties.put("server.ssl.certificate-private-key", readable("--tls-key", key));
        }
        return properties;
    }

    private static String name(String typed) {
        try {
            String name = IDN.toASCII(typed.strip()).toLowerCase(Locale.ROOT);
            if (name.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?")) return name;
        } catch (IllegalArgumentException notAName) {
            // told below, like the others
        }
        throw new Opening.Refused("--host: “" + typed + "” is no name of a machine. Write it without http:// and port,"
                + " such as practice.example.com.");
    }

    private static String address(String typed) {
        if (!typed.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]+:[0-9a-fA-F:]*")) {
            throw new Opening.Refused("--trusted-proxy: “" + typed + "” is no network address, such as 192.168.1.2.");
        }
        return Pattern.quote(typed.toLowerCase(Locale.ROOT));
    }

    private static String readable(String option, Path file) {
        if (!Files.isReadable(file)) throw new Opening.Refused(option + ": the file " + file + " cannot be read.");
        return file.toUri().toString();
    }
}
