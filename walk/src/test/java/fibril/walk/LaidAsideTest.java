package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.backup.DataFolder;
import fibril.app.backup.Writing;
import fibril.clinic.testkit.TestDatabase;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Files in the vault that no record speaks of, when a practice starts. */
class LaidAsideTest {

    private final DataFolder data = new DataFolder(TestDatabase.emptyFolder().resolve("practice"));

    @Test
    void areLaidAsideAndNotWhileSomebodyTakesAFileInWhoseRecordsAreStillToCome() throws IOException {
        Practice.in(data.folder()).close();
        FileVault vault = new FileVault(data.vault(), KeyFile.read(data.keyFile()));
        String name = vault.put("a face".getBytes(StandardCharsets.UTF_8));
        try (Writing arrive = Writing.amongOthers(data)) {
            arrive.during(() -> {
                Practice.in(data.folder()).close();
                return name;
            });
        }
        assertThat(vault.get(name)).isPresent();
        assertThat(data.laidAside()).doesNotExist();
        Practice.in(data.folder()).close();
        assertThat(vault.get(name)).isEmpty();
        assertThat(data.laidAside()).isNotEmptyDirectory();
    }
}
