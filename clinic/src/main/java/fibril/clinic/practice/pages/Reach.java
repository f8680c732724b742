package fibril.clinic.practice.pages;

import fibril.clinic.practice.PublicAddress;
import fibril.clinic.practice.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Under which address clients reach this practice. On one machine that nobody else reaches, that machine will do. */
@Component
public class Reach {

    private final Settings settings;

    public Reach(Settings settings) {
        this.settings = settings;
    }

    /** Empty when none is set and this request came from elsewhere. */
    public Optional<PublicAddress> of(HttpServletRequest request) {
        return set().or(() -> cameBy(request).filter(PublicAddress::isThisMachine));
    }

    Optional<PublicAddress> set() {
        return PublicAddress.setIn(settings);
    }

    /** The address in this reader's own browser, where it is one that would do for clients. */
    Optional<PublicAddress> cameBy(HttpServletRequest request) {
        return read(origin(request));
    }

    static String origin(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(usual ? -1 : request.getServerPort())
                .toUriString();
    }

    private static Optional<PublicAddress> read(String typed) {
        return PublicAddress.read(typed) instanceof PublicAddress.Read.Good(PublicAddress address)
                ? Optional.of(address)
                : Optional.empty();
    }
}
