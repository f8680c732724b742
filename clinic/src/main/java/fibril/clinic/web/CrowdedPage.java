package fibril.clinic.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What somebody sees whom the house cannot serve just now. It costs next to nothing: no session, no question to the
 * database. A form that was sent stands in it whole, so that one press sends it again and nothing typed is lost, with
 * script or without.
 */
public final class CrowdedPage {

    /** What is typed at a door is secret, and is typed again. */
    private static final List<String> DOORS = List.of("/sign-in", "/pin", "/set-up", "/account", "/link", "/staff");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Words words;

    public CrowdedPage(Words words) {
        this.words = words;
    }

    /** One field of the form that was sent. */
    public record Sent(String name, String value) {}

    /** {@code action} is empty where there is nothing to send again. */
    public record Page(int seconds, String back, String action, List<Sent> sent) {
        public Page {
            sent = List.copyOf(sent);
        }
    }

    /** @param withForm whether what was sent has been read and may stand in the page */
    public void send(HttpServletRequest request, HttpServletResponse response, int seconds, boolean withForm)
            throws IOException {
        boolean again = withForm
                && request.getMethod().equals("POST")
                && DOORS.stream().noneMatch(request.getRequestURI()::startsWith);
        Page page = new Page(
                seconds,
                request.getMethod().equals("GET") ? request.getRequestURI() : "",
                again ? request.getRequestURI() : "",
                again ? sent(request) : List.of());
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render("web/crowded.jte", Map.of("words", words, "page", page), html);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(seconds));
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
