package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.app.Fibril;
import fibril.clinic.database.Database;
import fibril.clinic.database.Records;
import fibril.clinic.testkit.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** And it comes back to a server as well as to a folder. */
class PostgresBackupTest extends BackupContract {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Override
    String emptyDatabase() {
        return TestDatabase.postgresUrl();
    }

    @Test
    void isTheSamePracticeOnAnotherServer() throws IOException {
        practice.writeEvents(3);
        practice.writePair();
        Contents made = backup();
        DataFolder again = onAServer("again");
        assertThat(restore(again)).isEqualTo(made);
        assertThat(rows(again)).isEqualTo(rows(practice.data)).containsEntry("setting", 2L);
        Soundness looked = Soundness.of(again, practice.key, List.of(), SILENT);
        assertThat(looked.faults()).isEmpty();
        assertThat(looked.words()).contains("2 files in the vault", "3 events in the audit");
        assertThat(namesIn(again.folder())).containsExactlyInAnyOrder("overlay.json", "vault");
    }

    @Test
    void goesOnThereAndIsCopiedAgain() throws IOException {
        practice.writeEvents(3);
        backup();
        DataFolder again = onAServer("again");
        restore(again);
        Path second = parent.resolve("second.fibril");
        new Backup(again, seal(), SILENT).to(second, NOW);
        assertThat(new Restore(second, seal(), SILENT)
                        .rehearse(parent, List.of(practice.checkpoint(3)))
                        .rows())
                .isEqualTo(rows(practice.data));
    }

    @Test
    void aServerThatHoldsSomethingIsRefusedAndLeftAsItIs() throws IOException {
        backup();
        Map<String, Long> before = rows(practice.data);
        DataFolder full = new DataFolder(parent.resolve("again"), practice.data.databaseUrl());
        assertThatThrownBy(() -> restore(full)).isInstanceOf(Refusal.class).hasMessageContaining("not empty");
        assertThat(rows(practice.data)).isEqualTo(before);
        assertThat(full.folder()).doesNotExist();
    }

    @Test
    void whatAServerTakesInOtherwiseIsNotKeptAndCanBeRestoredAgain() throws IOException {
        practice.writePair();
        backup();
        DataFolder again = onAServer("again");
        try (Database there = Database.atUrl(again.databaseUrl()).migrated()) {
            there.dsl()
                    .execute("create function spoil() returns trigger language plpgsql as"
                            + " 'begin new.content = ''another''; return new; end'");
            there.dsl().execute("create trigger spoil before insert on setting for each row execute function spoil()");
            assertThatThrownBy(() -> restore(again))
                    .isInstanceOf(Damage.class)
                    .hasMessageContaining("setting: the row");
            assertThat(again.folder()).doesNotExist();
            assertThat(there.holdsNothing()).isTrue();
            there.dsl().execute("drop trigger spoil on setting");
        }
        restore(again);
        assertThat(rows(again)).containsEntry("setting", 2L);
    }

    @Test
    void theCommandsGoThereAndBack() {
        String data = practice.data.folder().toString();
        String key = practice.data.keyFile().toString();
        String url = practice.data.databaseUrl();
        String there = TestDatabase.postgresUrl();
        String again = parent.resolve("again").toString();
        assertThat(fibril("backup", "--data", data, "--to", archive.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("holds no fibril.db", "--database-url");
        assertThat(fibril("backup", "--data", data, "--database-url", url, "--to", archive.toString()))
                .as("%s", err)
                .isZero();
        assertThat(fibril("verify", "--archive", archive.toString(), "--key-file", key))
                .isZero();
        assertThat(fibril(
                        "restore",
                        "--from",
                        archive.toString(),
                        "--data",
                        again,
                        "--key-file",
                        key,
                        "--database-url",
                        there))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).contains("--key-file " + key + " --database-url …");
        assertThat(fibril("verify", "--data", again, "--key-file", key, "--database-url", there))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).contains("2 files in the vault");
    }

    @Test
    void namesAPictureThatIsMissingAndWhatTheServerWasToldOtherwise() throws IOException {
        Files.delete(
                practice.data.vault().resolve(practice.picture.substring(0, 2)).resolve(practice.picture));
        practice.execute("alter table audit_event disable trigger audit_event_guard");
        assertThat(Soundness.of(practice.data, practice.key, List.of(), SILENT).faults())
                .containsExactlyInAnyOrder(
                        "database: the guard audit_event_guard of audit_event stands aside",
                        "vault: " + practice.picture + " is missing, and finding_paper.vault_name speaks of it");
    }

    @Test
    void sayWhatIsNoPracticeThere() {
        String data = practice.data.folder().toString();
        for (String url : new String[] {"jdbc:sqlite:x", TestDatabase.postgresUrl()}) {
            assertThat(fibril("backup", "--data", data, "--database-url", url, "--to", archive.toString()))
                    .isEqualTo(2);
        }
        assertThat(err.toString()).contains("it begins with jdbc:postgresql:", "there is no practice at");
        assertThat(fibril("verify")).isEqualTo(2);
        assertThat(err.toString()).contains("--data, --archive or --database-url");
        assertThat(archive).doesNotExist();
    }

    /** It lies in the clear while it is made, as the records themselves do. */
    @Test
    void whatAKilledBackupLeftIsForItsOwnerAloneAndGoneWithTheNext() throws Exception {
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        "fibril.app.Fibril",
                        "backup",
                        "--data",
                        practice.data.folder().toString(),
                        "--database-url",
                        practice.data.databaseUrl(),
                        "--to",
                        archive.toString())
                .redirectErrorStream(true)
                .redirectOutput(parent.resolve("words.txt").toFile())
                .start();
        Path half = practice.data.folder().resolve("backup-" + killed.pid() + ".part");
        while (!Files.exists(half) && killed.isAlive()) Thread.onSpinWait();
        killed.destroyForcibly().waitFor();
        assertThat(half).exists();
        assertThat(Files.getPosixFilePermissions(half)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(archive).doesNotExist();
        new Backup(practice.data, seal(), SILENT).to(parent.resolve("second.fibril"), NOW);
        assertThat(namesIn(practice.data.folder())).noneMatch(name -> name.contains(".part"));
    }

    private DataFolder onAServer(String folder) {
        return new DataFolder(parent.resolve(folder), TestDatabase.postgresUrl());
    }

    private Contents restore(DataFolder again) throws IOException {
        return new Restore(archive, seal(), SILENT).into(again);
    }

    private static Map<String, Long> rows(DataFolder folder) {
        try (Records records = folder.records()) {
            return records.rows();
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private int fibril(String... arguments) {
        return Fibril.commands()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
