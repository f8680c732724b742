package fibril.clinic.practice;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Whom an address stands for where tries are counted. Whoever is given one address of IPv6 is given a whole network of
 * them, 64 bits wide, and would otherwise begin anew with each; an address of IPv4 stands for itself.
 */
public final class Networks {

    private static final int NETWORK_BYTES = 8;

    private Networks() {}

    /** For counting only: the audit keeps the address. What is no address of IPv6 stays as it is. */
    public static String of(String address) {
        if (address.indexOf(':') < 0) return address;
        String bare = address.replaceFirst("%.*$", "");
        try {
            // no name is looked up; one of IPv4 in the clothes of IPv6 is read as what it is
            InetAddress read = InetAddress.ofLiteral(bare);
            return read instanceof Inet6Address ? network(read.getAddress()) : read.getHostAddress();
        } catch (IllegalArgumentException other) {
            return address;
        }
    }

    private static String network(byte[] address) {
        return HexFormat.of().formatHex(address, 0, NETWORK_BYTES) + "::/64";
    }
}
