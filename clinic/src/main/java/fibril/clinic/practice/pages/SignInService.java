package fibril.clinic.practice.pages;

import fibril.clinic.practice.ServiceName;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The other house through which staff of this practice may come in (OpenID Connect), as whoever looks after the machine
 * has set it. The secret stands in the configuration alone.
 */
@Component
class SignInService {

    private static final String THIS_MACHINE = "localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]";

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String name;

    SignInService(
            @Value("${fibril.oidc.issuer:}") String issuer,
            @Value("${fibril.oidc.client-id:}") String clientId,
            @Value("${fibril.oidc.client-secret:}") String clientSecret,
            @Value("${fibril.oidc.name:}") String name) {
        this.issuer = issuer.strip();
        this.clientId = clientId.strip();
        this.clientSecret = clientSecret.strip();
        this.name = name.strip();
        if (isThere()) check();
    }

    /** Half of it set is a slip: a practice that starts without would send everybody to their passwords. */
    private void check() {
        if (clientId.isEmpty())
            throw new IllegalArgumentException("fibril.oidc.issuer is set and fibril.oidc.client-id is not");
        URI address = URI.create(issuer);
        String host = address.getHost() == null ? "" : address.getHost();
        boolean safe = ("https".equals(address.getScheme()) && !host.isEmpty())
                || ("http".equals(address.getScheme()) && host.matches(THIS_MACHINE));
        if (!safe || issuer.length() > ServiceName.LONGEST_ISSUER) {
            throw new IllegalArgumentException(
                    "fibril.oidc.issuer: “" + issuer + "” is no address of a sign-in service; it begins with https://");
        }
    }

    boolean isThere() {
        return !issuer.isEmpty();
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    /** Empty for a service that takes no secret of this practice and trusts its one-time proof alone. */
    Optional<String> clientSecret() {
        return clientSecret.isEmpty() ? Optional.empty() : Optional.of(clientSecret);
    }

    /** As staff know it: what was set, or the name of its machine. */
    String name() {
        return name.isEmpty() && isThere() ? URI.create(issuer).getHost() : name;
    }
}
