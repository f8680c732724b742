package fibril.clinic.message.post;

import fibril.clinic.message.Letter;
import fibril.clinic.practice.PublicAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * How a gateway wants to be asked: address, method, one header for its key, and a body in which {@code {to}} and
 * {@code {text}} are put in, written as its type of content wants them.
 */
@Component
public final class SmsGateway {

    private final String url;
    private final String method;
    private final String header;
    private final String key;
    private final String contentType;
    private final String body;
    private final Duration timeout;

    public SmsGateway(
            @Value("${fibril.sms.url:}") String url,
            @Value("${fibril.sms.method:POST}") String method,
            @Value("${fibril.sms.header:Authorization}") String header,
            @Value("${fibril.sms.key:}") String key,
            @Value("${fibril.sms.content-type:application/json}") String contentType,
            @Value("${fibril.sms.body:}") String body,
            @Value("${fibril.sms.timeout:20s}") String timeout) {
        this.url = url;
        this.method = method.toUpperCase(Locale.ROOT);
        this.header = header;
        this.key = key;
        this.contentType = contentType;
        this.body = body.isEmpty() ? "{\"to\":\"{to}\",\"text\":\"{text}\"}" : body;
        this.timeout = Duration.parse("PT" + timeout.strip().toUpperCase(Locale.ROOT));
    }

    /** The key and what is said must not cross the world in the clear. */
    Optional<String> missing() {
        if (url.isBlank()) return Optional.of("message.missing.sms");
        return isSafe() ? Optional.empty() : Optional.of("message.missing.sms.clear");
    }

    private boolean isSafe() {
        String root = url.replaceFirst("^(https?://[^/?#]+).*$", "$1");
        return PublicAddress.read(root) instanceof PublicAddress.Read.Good;
    }

    Duration timeout() {
        return timeout;
    }

    HttpRequest request(Letter letter) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(filled(url, letter, SmsGateway::urlEncoded)))
                .timeout(timeout);
        if (!key.isEmpty()) request.header(header, key);
        if (method.equals("GET")) return request.GET().build();
        return request.header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(filled(body, letter, spelling())))
                .build();
    }

    private UnaryOperator<String> spelling() {
        if (contentType.startsWith("application/json")) {
            return text -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
        }
        return contentType.startsWith("application/x-www-form-urlencoded")
                ? SmsGateway::urlEncoded
                : UnaryOperator.identity();
    }

    private static String filled(String template, Letter letter, UnaryOperator<String> spelling) {
        return template.replace("{to}", spelling.apply(letter.to().address()))
                .replace("{text}", spelling.apply(letter.text()));
    }

    private static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
