package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody with a browser's manners and no browser: cookies, tokens, forms. */
final class Visitor {

    static final String PASSWORD = "a long enough password";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** Fields that hold what opens a door. */
    private static final Pattern SECRET_FIELD = Pattern.compile("password|again|current|consoleCode|.*[Ss]ecret.*");

    /** Somebody may type one where a password goes; the log may say it. */
    private static final Pattern RECORD_NUMBER = Pattern.compile("[0-9a-f-]{36}");

    private final UnaryOperator<String> address;
    private final CookieManager cookies;
    private final HttpClient http;
    private final Map<String, String> alsoSaid = new HashMap<>();
    private String token = "";

    private Consumer<HttpResponse<String>> watch = answer -> {};

    private Visitor(UnaryOperator<String> address) {
        this(address, new CookieManager(), HttpClient.newBuilder());
    }

    private Visitor(UnaryOperator<String> address, CookieManager cookies, HttpClient.Builder line) {
        this.address = address;
        this.cookies = cookies;
        this.http = line.cookieHandler(cookies).build();
    }

    /** Who comes from this address of the machine itself. */
    static Visitor from(String peer, UnaryOperator<String> address) {
        HttpClient.Builder line = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(peer));
        return new Visitor(address, new CookieManager(), line);
    }

    /** Whose cookies somebody else uses, too. */
    static Visitor with(UnaryOperator<String> address, CookieManager cookies) {
        return new Visitor(address, cookies, HttpClient.newBuilder());
    }

    /** With each request from now on. */
    Visitor saying(String header, String value) {
        alsoSaid.put(header, value);
        return this;
    }

    /** From now on every answer is looked at. */
    Visitor watchedBy(Consumer<HttpResponse<String>> other) {
        watch = other;
        return this;
    }

    static Visitor stranger(Practice practice) {
        return at(practice::address);
    }

    /** @param address from a path to where it is */
    static Visitor at(UnaryOperator<String> address) {
        return new Visitor(address);
    }

    /** A new member of staff of this role, signed in. */
    static Visitor signedIn(Practice practice, Role role) {
        String signIn = role.name().toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID();
        hire(practice, role, signIn, "Test " + role.name().toLowerCase(Locale.ROOT));
        return signedIn(practice, signIn, PASSWORD);
    }

    static Visitor signedIn(Practice practice, String signIn, String password) {
        return signedIn(practice::address, signIn, password);
    }

    static Visitor signedIn(UnaryOperator<String> address, String signIn, String password) {
        Visitor visitor = new Visitor(address);
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("username", signIn, "password", password));
        visitor.get("/account/password");
        return visitor;
    }

    static UUID hire(Practice practice, Role role, String signIn, String name) {
        UUID id = UUID.randomUUID();
        practice.inOneGo(() -> {
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

    /** From now on she works here no more, as if nobody had ended anything of hers. */
    static void leaves(Practice practice, UUID id) {
        StaffMember before = practice.piece(Staff.class).find(id).orElseThrow();
        practice.inOneGo(() -> practice.piece(Staff.class)
                .add(new StaffMember(
                        id,
                        before.name(),
                        before.signIn(),
                        before.role(),
                        false,
                        before.provenance().next(id, practice.clock().instant(), "left"))));
    }

    /** Where an answer sends on to, in this house; empty when it does not. */
    static String ledTo(HttpResponse<String> answer) {
        return path(answer.headers().firstValue("Location").orElse(""));
    }

    /** What is behind the name of the house in an address. */
    static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    HttpResponse<String> get(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(address.apply(path))).GET());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        return answer;
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return post(
                path,
                form.entrySet().stream()
                        .map(field -> new PaperForm.Entry(field.getKey(), field.getValue()))
                        .toList());
    }

    /** And looks where it leads, so that what is said of it is not still waiting on the next page. */
    HttpResponse<String> postAndLook(String path, List<PaperForm.Entry> form) {
        HttpResponse<String> answer = post(path, form);
        if (answer.statusCode() == 303) get("/account");
        return answer;
    }

    /** With the token of the page that was read last, whatever the form says. */
    HttpResponse<String> post(String path, List<PaperForm.Entry> form) {
        form.stream()
                .filter(field -> SECRET_FIELD.matcher(field.name()).matches())
                .filter(field -> !RECORD_NUMBER.matcher(field.value()).matches())
                .forEach(field -> LogEar.keepsSecret(field.value()));
        String body = form.stream()
                .filter(field -> !field.name().equals("_csrf"))
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address.apply(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token))));
    }

    /** Makes a client's link on a page of links, and gives its path as it is shown there. */
    String newLink(String desk) {
        get(desk);
        post(desk, Map.of());
        String link = Jsoup.parse(get(desk).body()).select("[name=url]").attr("value");
        assertThat(link).as("the new link on %s", desk).isNotEmpty();
        return path(link);
    }

    /** As a page of somebody else's would have this browser send it: the cookies are its own, the token is not. */
    Visitor withTheTokenOf(Visitor other) {
        token = other.token;
        return this;
    }

    /** As a browser sends it from one of our pages. */
    HttpResponse<String> postFrom(String page, String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address.apply(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", address.apply(page))
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token))));
    }

    /** A form with one picture in it, as a browser sends it. */
    HttpResponse<String> upload(String path, Map<String, String> form, String field, byte[] jpeg) {
        return upload(path, form, field, "picture.jpg", jpeg);
    }

    HttpResponse<String> upload(String path, Map<String, String> form, String field, String fileName, byte[] picture) {
        String border = "border-" + sha256(picture);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = new HashMap<>(form);
        fields.put("_csrf", token);
        fields.forEach((name, value) ->
                body.writeBytes(part(border, "name=\"" + name + "\"", "text/plain;charset=UTF-8", value + "\r\n")));
        body.writeBytes(part(border, "name=\"" + field + "\"; filename=\"" + fileName + "\"", "image/jpeg", ""));
        body.writeBytes(picture);
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address.apply(path)))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String border, String name, String type, String content) {
        return ("--" + border + "\r\nContent-Disposition: form-data; " + name + "\r\nContent-Type: " + type + "\r\n\r\n"
                        + content)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The name under which the vault keeps these bytes. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        alsoSaid.forEach(request::setHeader);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            keepSecrets(answer);
            watch.accept(answer);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an answer", stopped);
        }
    }

    private void keepSecrets(HttpResponse<String> answer) {
        cookies.getCookieStore().getCookies().forEach(cookie -> LogEar.keepsSecret(cookie.getValue()));
        LogEar.keepsSecretsOf(answer.uri().toString());
        LogEar.keepsSecretsOf(answer.body());
        LogEar.keepsSecret(token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As no browser sends it: halves of letters go out as they are. */
    HttpResponse<String> postRaw(String path, List<PaperForm.Entry> form) {
        String body = form.stream()
                .filter(field -> !field.name().equals("_csrf"))
                .map(field -> raw(field.name()) + "=" + raw(field.value()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address.apply(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token))));
    }

    /** A form with files, whose names and bytes are what the entries say. */
    HttpResponse<String> postParts(String path, List<PaperForm.Entry> form, List<PaperForm.Entry> files) {
        String border = "border-" + sha256(path.getBytes(StandardCharsets.UTF_8));
        List<PaperForm.Entry> fields = new ArrayList<>(form);
        fields.removeIf(field -> field.name().equals("_csrf"));
        fields.add(new PaperForm.Entry("_csrf", token));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (PaperForm.Entry field : fields) {
            String name = "name=\"" + inHeader(field.name()) + "\"";
            body.writeBytes(part(border, name, "text/plain;charset=UTF-8", field.value() + "\r\n"));
        }
        for (PaperForm.Entry file : files) {
            String name = "name=\"" + inHeader(file.name()) + "\"; filename=\"" + inHeader(file.value()) + "\"";
            body.writeBytes(part(border, name, "image/jpeg", file.value() + "\r\n"));
        }
        body.writeBytes(("--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address.apply(path)))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** As browsers write a name into a header. */
    private static String inHeader(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }

    static String raw(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(letter -> {
            boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
            if (half) {
                out.append("%%%02X%%%02X%%%02X"
                        .formatted(0xE0 | (letter >> 12), 0x80 | ((letter >> 6) & 0x3F), 0x80 | (letter & 0x3F)));
            } else {
                out.append(encoded(Character.toString(letter)));
            }
        });
        return out.toString();
    }
}
