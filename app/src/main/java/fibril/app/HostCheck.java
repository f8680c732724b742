package fibril.app;

import fibril.clinic.practice.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under the practice's own names, so that no other site's name can be made to point here and read along in
 * a visitor's browser. Numbers cannot be made to point elsewhere, and always work.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class HostCheck extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;
    private static final String NUMBERS = "[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.%]+]|[0-9a-f:.]*:[0-9a-f:.]*";

    private final Set<String> names;
    private final Settings settings;

    HostCheck(@Value("${fibril.hosts:}") String hosts, Settings settings) {
        this.names = new HashSet<>(Arrays.asList(hosts.toLowerCase(Locale.ROOT).split(",", -1)));
        this.settings = settings;
        names.add("localhost");
        thisMachine().ifPresent(name -> {
            names.add(name);
            names.add(name + ".local");
        });
        names.remove("");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws ServletException, IOException {
        if (isOurs(request.getServerName().toLowerCase(Locale.ROOT))) {
            onwards.doFilter(request, response);
            return;
        }
        response.setStatus(MISDIRECTED);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .println("No practice is served under this name. Whoever looks after the machine starts it with"
                        + " --host and the name.");
    }

    private boolean isOurs(String host) {
        return names.contains(host)
                || host.matches(NUMBERS)
                || publicHost().filter(host::equals).isPresent();
    }

    /** The owner has said that clients come by this name. */
    private Optional<String> publicHost() {
        return settings.find(Settings.PUBLIC_ADDRESS)
                .filter(address -> !address.isEmpty())
                .map(address -> URI.create(address).getHost())
                .map(host -> host.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> thisMachine() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException nameless) {
            return Optional.empty();
        }
    }
}
