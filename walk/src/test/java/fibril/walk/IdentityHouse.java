package fibril.walk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small identity provider that speaks real OpenID Connect over HTTP: discovery, authorization with a proof key, tokens
 * for a client with a secret, signed identities, its keys, and what it knows of a person. It asks nobody for a password:
 * whoever is sent here is the person the test says.
 */
final class IdentityHouse implements AutoCloseable {

    static final String CLIENT = "fibril-of-the-test";
    static final String SECRET = "between the two of us";

    /** Who is at the browser. */
    record Person(String subject, String email, boolean verified) {}

    private record Asked(Person person, String nonce, String challenge, String redirect) {}

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey nobodysKey;
    private final Supplier<Instant> clock;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile Person present = new Person("nobody", "nobody@example.com", true);
    private volatile UnaryOperator<JWTClaimsSet.Builder> twist = UnaryOperator.identity();
    private volatile boolean signsWithAnotherKey;

    IdentityHouse(Supplier<Instant> clock) {
        this(clock, 0);
    }

    IdentityHouse(Supplier<Instant> clock, int port) {
        this.clock = clock;
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            nobodysKey = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (JOSEException | IOException broken) {
            throw new IllegalStateException("the identity house cannot open", broken);
        }
        on("/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
        on("/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        on("/token", this::token);
        on("/about", this::about);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void seats(Person person) {
        present = person;
    }

    /** What the next identities say instead of the truth. */
    void twists(UnaryOperator<JWTClaimsSet.Builder> claims) {
        twist = claims;
    }

    void signsWithAnotherKey(boolean wrong) {
        signsWithAnotherKey = wrong;
    }

    /** What the browser is sent back with when the person here has agreed. */
    String agreed(String location) {
        Map<String, String> asked = fields(URI.create(location).getRawQuery());
        if (!location.startsWith(issuer() + "/authorize?")
                || !CLIENT.equals(asked.get("client_id"))
                || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || !Stream.of(asked.getOrDefault("scope", "").split(" "))
                        .toList()
                        .contains("openid")) {
            throw new IllegalStateException("this is no question of that practice: " + location);
        }
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Asked(
                        present,
                        asked.getOrDefault("nonce", ""),
                        asked.getOrDefault("code_challenge", ""),
                        asked.getOrDefault("redirect_uri", "")));
        return back(asked, "code=" + code);
    }

    String declined(String location) {
        return back(fields(URI.create(location).getRawQuery()), "error=access_denied");
    }

    private static String back(Map<String, String> asked, String with) {
        URI there = URI.create(asked.getOrDefault("redirect_uri", ""));
        return there.getPath() + "?" + with + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String client = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
        Asked asked = codes.remove(form.getOrDefault("code", ""));
        if (!client.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (asked == null
                || !asked.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))
                || !asked.redirect().equals(form.get("redirect_uri"))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            json(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
                            .formatted(asked.person().subject(), identity(asked)));
        }
    }

    private void about(HttpExchange exchange) throws IOException {
        json(
                exchange,
                200,
                "{\"sub\":\""
                        + exchange.getRequestHeaders().getFirst("Authorization").substring(7) + "\"}");
    }

    private String identity(Asked asked) {
        Instant now = clock.get();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(asked.person().subject())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", asked.nonce())
                .claim("email", asked.person().email())
                .claim("email_verified", asked.person().verified());
        SignedJWT signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                twist.apply(claims).build());
        try {
            signed.sign(new RSASSASigner(signsWithAnotherKey ? nobodysKey : key));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return signed.serialize();
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","userinfo_endpoint":"%1$s/about","subject_types_supported":["public"],
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"],
                 "token_endpoint_auth_methods_supported":["client_secret_basic"]}""".formatted(issuer());
    }

    private void on(String path, Answering answering) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answering.answer(exchange);
            }
        });
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static void json(HttpExchange exchange, int status, String body) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, String> fields(String form) {
        return Stream.of(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> decoded(field[0]), field -> field.length == 2 ? decoded(field[1]) : "", (a, b) -> b));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
