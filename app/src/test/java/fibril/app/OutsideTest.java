package fibril.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OutsideTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void believesOnlyProxiesOfThisMachineAndThoseThatWereNamed() {
        String believed = proxies();
        assertThat("127.0.0.1").matches(believed);
        assertThat("192.168.1.2").doesNotMatch(believed);
        String named = proxies("--trusted-proxy", "192.168.1.2", "--trusted-proxy", "fd00::2");
        assertThat("192.168.1.2").matches(named);
        assertThat("fd00::2").matches(named);
        assertThat("192x168.1.2").doesNotMatch(named);
        assertThat("192.168.1.20").doesNotMatch(named);
    }

    @Test
    void knowsItsNamesHoweverTheyAreWritten() {
        assertThat(read("--host", "Practice.Example.com", "--host", "häutchen.example"))
                .containsEntry("fibril.hosts", "practice.example.com,xn--hutchen-5wa.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://practice.example.com", "practice.example.com:443", "two names", "", "-x"})
    void refusesWhatIsNoName(String name) {
        assertThatThrownBy(() -> read("--host=" + name))
                .isInstanceOf(Opening.Refused.class)
                .hasMessageContaining("--host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com", "10.0.0.0/8", ".*", ""})
    void refusesAProxyThatIsNoAddress(String address) {
        assertThatThrownBy(() -> read("--trusted-proxy=" + address))
                .isInstanceOf(Opening.Refused.class)
                .hasMessageContaining("--trusted-proxy");
    }

    @Test
    void wantsACertificateWithItsKeyAndBothReadable() throws IOException {
        Path certificate = Files.writeString(folder.resolve("practice.pem"), "made up");
        assertThatThrownBy(() -> read("--tls-certificate", certificate.toString()))
                .isInstanceOf(Opening.Refused.class)
                .hasMessageContaining("go together");
        assertThatThrownBy(() -> read("--tls-certificate", certificate.toString(), "--tls-key", "gone.pem"))
                .isInstanceOf(Opening.Refused.class)
                .hasMessageContaining("--tls-key: the file gone.pem cannot be read");
        assertThat(read("--tls-certificate", certificate.toString(), "--tls-key", certificate.toString()))
                .containsKeys("server.ssl.certificate", "server.ssl.certificate-private-key");
    }

    private static String proxies(String... arguments) {
        return String.valueOf(read(arguments).get("server.tomcat.remoteip.internal-proxies"));
    }

    private static Map<String, Object> read(String... arguments) {
        return CommandLine.populateCommand(new Outside(), arguments).properties();
    }
}
