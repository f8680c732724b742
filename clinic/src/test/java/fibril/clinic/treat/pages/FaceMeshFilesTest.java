package fibril.clinic.treat.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes from elsewhere lies here as its list says, and makes no code out of text. */
class FaceMeshFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/static/face-mesh");

    @Test
    void areExactlyThoseOfTheList() throws IOException, GeneralSecurityException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(FOLDER.resolve("SHA256SUMS"))) {
            String[] parts = line.split(" +", 2);
            listed.put(parts[1], parts[0]);
        }
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.equals("SHA256SUMS") || name.equals("README.txt")) continue;
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                found.put(name, HexFormat.of().formatHex(hash));
            }
        }
        assertThat(found).isEqualTo(listed).hasSize(6);
    }

    @Test
    void makeNoCodeOutOfText() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("new Function(", "new_(Function", "eval(");
            }
        }
    }
}
