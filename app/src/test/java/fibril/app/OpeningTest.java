package fibril.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.CloseableDSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OpeningTest {

    @TempDir
    private Path parent = Path.of(".");

    @Test
    void makesAFolderThatNeverWas() {
        open().release();
        assertThat(folder()).isDirectory();
    }

    @Test
    void refusesAFolderThatIsGoneWhileItsKeyIsThere() throws IOException {
        Files.writeString(key(), "key");
        assertThatThrownBy(this::open).isInstanceOf(Opening.Refused.class).hasMessageContaining("is its disk mounted?");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void refusesAFileInThePlaceOfAFolder() throws IOException {
        Files.writeString(folder(), "a file");
        assertThatThrownBy(this::open).isInstanceOf(Opening.Refused.class).hasMessageContaining("is a file");
        assertThat(folder()).hasContent("a file");
    }

    @Test
    void letsASecondProcessInOnlyAfterTheFirst() {
        Opening first = open();
        assertThatThrownBy(this::open)
                .isInstanceOf(Opening.Refused.class)
                .hasMessageContaining("another Fibril is open on the folder");
        first.release();
        open().release();
    }

    @Test
    void leavesNewerRecordsAsTheyAreAndTheFolderFree() throws IOException {
        Database.inFolder(folder()).migrated().close();
        try (CloseableDSLContext sql = DSL.using("jdbc:sqlite:" + folder().resolve(SqliteFile.NAME))) {
            sql.execute(
                    "insert into flyway_schema_history (installed_rank, version, description, type, script,"
                            + " checksum, installed_by, installed_on, execution_time, success)"
                            + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', '2030-01-01 00:00:00.000', 1, 1)");
        }
        byte[] before = Files.readAllBytes(folder().resolve(SqliteFile.NAME));
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(Opening.Refused.class)
                    .hasMessageContaining("newer Fibril (their version is 999)");
        }
        assertThat(folder().resolve(SqliteFile.NAME)).hasBinaryContent(before);
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(
                folder().resolve(SqliteFile.NAME), "no database at all, but long enough to be looked at".repeat(9));
        assertThatThrownBy(this::open)
                .isInstanceOf(Opening.Refused.class)
                .hasMessageContaining("the database cannot be read");
    }

    @Test
    void refusesANewKeyBesideAVaultThatAnotherHasSealed() throws IOException {
        Path lost = parent.resolve("lost.key");
        new FileVault(folder().resolve("vault"), KeyFile.at(lost, folder())).put(new byte[99]);
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new Serve())
                .setErr(new PrintWriter(said))
                .execute("--data", folder().toString(), "--port", "0");
        assertThat(exit).isEqualTo(2);
        assertThat(said.toString().lines()).singleElement().asString().contains(key() + " is missing", "--key-file");
        assertThat(key()).doesNotExist();
        assertThat(folder()).isDirectoryNotContaining("glob:**.db");
        Opening.of(folder(), lost, "").release();
    }

    @Test
    void theCommandSaysItInOneLine() throws IOException {
        Files.writeString(folder(), "a file");
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new Serve())
                .setErr(new PrintWriter(said))
                .execute("--data", folder().toString(), "--port", "0");
        assertThat(exit).isEqualTo(2);
        assertThat(said.toString().lines()).containsExactly(folder() + " is a file and not a folder");
    }

    private Opening open() {
        return Opening.of(folder(), key(), "");
    }

    private Path folder() {
        return parent.resolve("practice");
    }

    private Path key() {
        return parent.resolve("practice.key");
    }
}
