package fibril.walk;

import fibril.clinic.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/**
 * The made-up practice on SQLite, made once for all tests of a process: making it takes longer than most of them. Its
 * day is the one that every walk begins on.
 */
final class MadeUp {

    private MadeUp() {}

    /** A data folder that nobody else writes in, and the key beside it. */
    static Path folder() {
        Path copy = TestDatabase.emptyFolder();
        try {
            FileSystemUtils.copyRecursively(Original.BESIDE_ITS_KEY, copy);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return copy.resolve(Practice.FOLDER);
    }

    private static final class Original {

        private static final Path BESIDE_ITS_KEY = made();

        private static Path made() {
            try (Practice practice = Practice.with(Practice.MADE_UP)) {
                return Objects.requireNonNull(practice.folder.getParent());
            }
        }
    }
}
