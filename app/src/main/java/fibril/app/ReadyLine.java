package fibril.app;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the console where the practice is, and how long it took to open. */
@Component
public class ReadyLine {

    private final ServletWebServerApplicationContext context;
    private final String scheme;
    private final boolean quiet;

    public ReadyLine(
            ServletWebServerApplicationContext context,
            @Value("${server.ssl.certificate:}") String certificate,
            @Value("${fibril.quiet:false}") boolean quiet) {
        this.context = context;
        this.scheme = certificate.isEmpty() ? "http" : "https";
        this.quiet = quiet;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void say() {
        if (quiet || context.getWebServer() == null) return;
        PrintStream console = System.out;
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        console.printf(
                "Fibril is open on %s://localhost:%d (ready in %.1f s)%n",
                scheme, context.getWebServer().getPort(), seconds);
    }
}
