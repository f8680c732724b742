package fibril.clinic.practice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where clients reach this practice from outside: scheme, host and port, nothing behind them. */
public record PublicAddress(URI root) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What somebody typed as an address. */
    public sealed interface Read {
        record Good(PublicAddress address) implements Read {}

        record Bad(Fault fault) implements Read {}
    }

    public enum Fault {
        NOT_AN_ADDRESS,
        /** What clients answer must not cross the world in the clear. */
        NOT_ENCRYPTED,
        /** There is a path, a question or a name behind the host. */
        MORE_THAN_A_HOST
    }

    public static Read read(String typed) {
        URI uri;
        try {
            uri = new URI(typed.strip().replaceFirst("/+$", ""));
        } catch (URISyntaxException notOne) {
            return new Read.Bad(Fault.NOT_AN_ADDRESS);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !Set.of("http", "https").contains(scheme)) {
            return new Read.Bad(Fault.NOT_AN_ADDRESS);
        }
        if (!uri.getRawPath().isEmpty()
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getRawUserInfo() != null) return new Read.Bad(Fault.MORE_THAN_A_HOST);
        PublicAddress address = new PublicAddress(uri);
        return address.isEncrypted() || address.isThisMachine()
                ? new Read.Good(address)
                : new Read.Bad(Fault.NOT_ENCRYPTED);
    }

    /** The one this practice has set. */
    public static Optional<PublicAddress> setIn(Settings settings) {
        return read(settings.get(Settings.PUBLIC_ADDRESS, "")) instanceof Read.Good(PublicAddress address)
                ? Optional.of(address)
                : Optional.empty();
    }

    public boolean isEncrypted() {
        return root.getScheme().equalsIgnoreCase("https");
    }

    /** Only good for trying things out: no telephone reaches it. */
    public boolean isThisMachine() {
        return THIS_MACHINE.contains(root.getHost().toLowerCase(Locale.ROOT));
    }

    /** The address of one of our pages; the path begins with a slash. */
    public String of(String path) {
        return root + path;
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
