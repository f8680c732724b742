package fibril.clinic.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody sees whom the house cannot serve just now. It costs next to nothing: no session, no question to the
 * database. A form that was sent stands in it whole, so that one press sends it again and nothing typed is lost, with
 * script or without.
 */
public final class LaterPage {

    /** What is typed at a door is secret, and is typed again. */
    private static final List<String> DOORS = List.of("/sign-in", "/pin", "/set-up", "/account", "/link", "/staff");

    private static final int COME_AGAIN_SECONDS = 3;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Words words;

    public LaterPage(Words words) {
        this.words = words;
    }

    /** Why not now. */
    public enum Why {
        /** Others are being served: nothing was begun. */
        CROWDED("web.later.crowded"),
        /** The database does not answer; what was sent may have been kept before it fell silent. */
        AWAY("web.later.away");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Empty where the trouble is another one and will not pass by waiting. */
        public static Optional<Why> of(Throwable trouble) {
            List<SQLException> told = Causes.of(trouble)
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .toList();
            if (told.stream().anyMatch(Why::saysNobodyIsThere)) return Optional.of(AWAY);
            return told.stream().anyMatch(SQLTransientConnectionException.class::isInstance)
                    ? Optional.of(CROWDED)
                    : Optional.empty();
        }

        /** By the states of the SQL standard and PostgreSQL: no connection; shut down, crashed or starting. */
        private static boolean saysNobodyIsThere(SQLException told) {
            String state = String.valueOf(told.getSQLState());
            return state.startsWith("08") || state.startsWith("57P0");
        }
    }

    /** One field of the form that was sent. */
    public record Sent(String name, String value) {}

    /** {@code action} is empty where there is nothing to send again. */
    public record Page(Why why, int seconds, String back, String action, List<Sent> sent) {
        public Page {
            sent = List.copyOf(sent);
        }
    }

    /** @param withForm whether what was sent has been read and may stand in the page */
    public void send(Why why, HttpServletRequest request, HttpServletResponse response, boolean withForm)
            throws IOException {
        String asked = Frames.path(request);
        boolean again =
                withForm && request.getMethod().equals("POST") && DOORS.stream().noneMatch(asked::startsWith);
        Page page = new Page(
                why,
                COME_AGAIN_SECONDS,
                request.getMethod().equals("GET") ? asked : "",
                again ? asked : "",
                again ? sent(request) : List.of());
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render("web/later.jte", Map.of("words", words, "page", page), html);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        boolean nothingWasBegun = why == Why.CROWDED || request.getMethod().equals("GET");
        if (nothingWasBegun) response.setHeader("Retry-After", String.valueOf(COME_AGAIN_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private static List<Sent> sent(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Sent(field.getKey(), value)))
                .toList();
    }
}
