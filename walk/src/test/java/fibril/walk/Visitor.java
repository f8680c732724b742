package fibril.walk;

import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with a browser's manners and no browser: cookies, tokens, forms. */
final class Visitor {

    static final String PASSWORD = "a long enough password";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Practice practice;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    private Visitor(Practice practice) {
        this.practice = practice;
    }

    static Visitor stranger(Practice practice) {
        return new Visitor(practice);
    }

    /** A new member of staff of this role, signed in. */
    static Visitor signedIn(Practice practice, Role role) {
        String signIn = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        hire(practice, role, signIn, "Test " + role.name().toLowerCase(Locale.ROOT));
        Visitor visitor = new Visitor(practice);
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("username", signIn, "password", PASSWORD));
        visitor.get("/account/password");
        return visitor;
    }

    static UUID hire(Practice practice, Role role, String signIn, String name) {
        UUID id = UUID.randomUUID();
        new TransactionTemplate(practice.piece(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            practice.piece(Staff.class)
                    .add(new StaffMember(
                            id,
                            name,
                            signIn,
                            role,
                            true,
                            Provenance.first(id, practice.clock().instant())));
            practice.piece(Credentials.class)
                    .setPassword(id, practice.piece(PasswordEncoder.class).encode(PASSWORD));
        });
        return id;
    }

    HttpResponse<String> get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(practice.address(path))).GET());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        return answer;
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(practice.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an answer", stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
