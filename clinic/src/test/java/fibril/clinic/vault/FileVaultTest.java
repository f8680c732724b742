package fibril.clinic.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVaultTest {

    private static final byte[] PICTURE = "a picture of a cheek, long enough to be looked for".getBytes(UTF_8);

    @TempDir
    private Path place = Path.of("");

    private FileVault vault;

    @BeforeEach
    void open() {
        vault = new FileVault(
                place.resolve("vault"), KeyFile.at(place.resolve("practice.key"), place.resolve("vault")));
    }

    @Test
    void givesBackTheSameBytes() {
        assertThat(vault.get(vault.put(PICTURE)))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(PICTURE));
    }

    @Test
    void keepsNothingReadableOnDisk() throws IOException {
        byte[] file = Files.readAllBytes(fileOf(vault.put(PICTURE)));
        assertThat(new String(file, UTF_8)).doesNotContain("cheek");
    }

    @Test
    void noticesAFlippedBit() throws IOException {
        String name = vault.put(PICTURE);
        byte[] file = Files.readAllBytes(fileOf(name));
        file[20] ^= 1;
        Files.write(fileOf(name), file);
        assertThatThrownBy(() -> vault.get(name))
                .isInstanceOf(Vault.Damaged.class)
                .hasMessageContaining(name);
    }

    @Test
    void noticesOneFileStandingInForAnother() throws IOException {
        String one = vault.put(PICTURE);
        String other = vault.put("another".getBytes(UTF_8));
        Files.copy(fileOf(other), fileOf(one), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> vault.get(one)).isInstanceOf(Vault.Damaged.class);
    }

    @Test
    void whatIsPutAgainTakesThePlaceOfADamagedFile() throws IOException {
        String name = vault.put(PICTURE);
        byte[] sound = Files.readAllBytes(fileOf(name));
        for (int left : new int[] {0, 11, sound.length - 1}) {
            Files.write(fileOf(name), Arrays.copyOf(sound, left));
            assertThat(vault.put(PICTURE)).isEqualTo(name);
            assertThat(vault.get(name))
                    .as("of which %d bytes were left", left)
                    .hasValueSatisfying(found -> assertThat(found).isEqualTo(PICTURE));
        }
    }

    @Test
    void whatIsPutAgainLeavesASoundFileAsItIs() throws IOException {
        String name = vault.put(PICTURE);
        byte[] sound = Files.readAllBytes(fileOf(name));
        vault.put(PICTURE);
        assertThat(fileOf(name)).hasBinaryContent(sound);
    }

    @Test
    void findsNothingUnderANameThatIsNone() {
        assertThat(vault.get("../../etc/passwd")).isEmpty();
        assertThat(vault.get("0".repeat(64))).isEmpty();
    }

    @Test
    void refusesAKeyInsideTheDataFolder() {
        assertThatThrownBy(() -> KeyFile.at(place.resolve("data/practice.key"), place.resolve("data")))
                .hasMessageContaining("inside the data folder");
    }

    @Test
    void makesNoNewKeyWhereFilesAreSealedUnderALostOne() throws IOException {
        Path data = Files.createDirectories(place.resolve("practice"));
        Path key = place.resolve("restored.key");
        Path vaultFolder = data.resolve("vault");
        new FileVault(vaultFolder, KeyFile.at(place.resolve("practice.key"), data)).put(PICTURE);
        assertThatThrownBy(() -> KeyFile.at(key, data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the key file " + key + " is missing")
                .hasMessageContaining("--key-file");
        assertThat(key).doesNotExist();
        Files.move(vaultFolder, data.resolve("laid-aside"));
        assertThatThrownBy(() -> KeyFile.at(key, data)).hasMessageContaining("is missing");
    }

    @Test
    void makesAKeyWhereThereIsNothingToOpen() throws IOException {
        Path data = Files.createDirectories(place.resolve("practice/vault/ab"));
        Files.writeString(data.resolve("new123.part"), "half");
        assertThat(KeyFile.at(place.resolve("new.key"), place.resolve("practice"))
                        .all())
                .hasSize(1);
    }

    @Test
    void laysAsideWhatNoRecordSpeaksOfAndThrowsHalvesAway() throws IOException {
        String kept = vault.put(PICTURE);
        String orphan = vault.put("its record was never written".getBytes(UTF_8));
        Path half = Files.writeString(fileOf(kept).resolveSibling("new123.part"), "half");
        Path aside = place.resolve("laid-aside");
        assertThat(vault.layAside(Set.of(kept), aside)).isEqualTo(1);
        assertThat(vault.get(kept)).isPresent();
        assertThat(vault.get(orphan)).isEmpty();
        assertThat(aside.resolve(orphan)).exists();
        assertThat(half).doesNotExist();
        assertThat(vault.layAside(Set.of(kept), aside)).isZero();
    }

    private Path fileOf(String name) {
        return place.resolve("vault").resolve(name.substring(0, 2)).resolve(name);
    }
}
