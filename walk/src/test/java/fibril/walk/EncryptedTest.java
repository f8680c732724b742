package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice with a certificate of its own, made for the test. */
class EncryptedTest {

    private static final char[] SECRET = "made-up-store".toCharArray();

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void answersWithEncryptionAndKeepsBrowsersToIt() throws Exception {
        KeyStore store = made();
        Map<String, Object> settings = Map.of(
                "server.ssl.certificate",
                pem("CERTIFICATE", store.getCertificate("practice").getEncoded()),
                "server.ssl.certificate-private-key",
                pem(
                        "PRIVATE KEY",
                        Objects.requireNonNull(store.getKey("practice", SECRET)).getEncoded()));
        try (Practice practice = Practice.with(settings);
                HttpClient browser = HttpClient.newBuilder()
                        .sslContext(trusting(store))
                        .cookieHandler(new CookieManager())
                        .build()) {
            URI page = URI.create("https://localhost:" + practice.port() + "/set-up");
            HttpResponse<String> answer =
                    browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(strict -> assertThat(strict).contains("max-age=31536000"));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("Secure"));
        }
    }

    private String pem(String kind, byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "tls", ".pem");
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
        return file.toUri().toString();
    }

    /** Java makes keys and certificates only by its tool. */
    private KeyStore made() throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("made.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "practice",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(SECRET),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(tool.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), SECRET);
    }

    private static SSLContext trusting(KeyStore store) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("practice", store.getCertificate("practice"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
