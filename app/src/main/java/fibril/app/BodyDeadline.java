package fibril.app;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives what comes with a request so long to arrive. The server's own limits are between two bytes: whoever sends one now and
 * then would keep one of few places for as long as she likes.
 */
@Component
class BodyDeadline implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Duration longest;

    /** @param longest from the first byte that is read to the last; thirty megabytes over half a megabit a second take eight minutes */
    BodyDeadline(@Value("${fibril.body-deadline:10m}") Duration longest) {
        this.longest = longest;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Watch(longest));
    }

    private static final class Watch extends ValveBase {

        private final Duration longest;

        Watch(Duration longest) {
            super(true);
            this.longest = longest;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request line = request.getCoyoteRequest();
            InputBuffer body = line.getInputBuffer();
            line.setInputBuffer(new Watched(body, longest.toNanos()));
            try {
                getNext().invoke(request, response);
            } finally {
                // the line goes on to the next request
                line.setInputBuffer(body);
            }
        }
    }

    private static final class Watched implements InputBuffer {

        private final InputBuffer body;
        private final long longest;
        private long begun;
        private boolean hasBegun;

        Watched(InputBuffer body, long longest) {
            this.body = body;
            this.longest = longest;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            long now = System.nanoTime();
            if (!hasBegun) {
                hasBegun = true;
                begun = now;
            }
            if (now - begun > longest) throw new SocketTimeoutException("what was sent did not arrive in time");
            return body.doRead(handler);
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
