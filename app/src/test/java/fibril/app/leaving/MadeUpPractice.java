package fibril.app.leaving;

import fibril.app.Fibril;
import fibril.app.backup.DataFolder;
import fibril.app.demo.BusyPractice;
import fibril.clinic.database.Database;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** Years of a small made-up practice on disk, with letters that are pictures of nothing, and a hand on the command line. */
final class MadeUpPractice {

    static final String FORMULA = "=HYPERLINK(\"http://example.com\",\"click\")";

    private static final String PAPER =
            "insert into finding_paper (id, version, author, written_at, reason, client, rule, kind, written_by,"
                    + " given_on, expires_on, note, vault_name, content_type, withdrawn)"
                    + " values (?, 1, ?, 0, '', ?, 'r', 'LETTER', 'Dr Made Up', '2026-01-01', '', ?, ?, 'image/png', false)";

    private static final String LINK =
            "insert into client_link (id, client, about, purpose, token_hash, made_at, made_by, expires_at, wrong_tries)"
                    + " values ('00000000-0000-0000-0000-0000000000aa', '00000000-0000-0000-0000-000000000001',"
                    + " '00000000-0000-0000-0000-000000000002', 'AFTER_CARE', 'hash-of-a-key', 0,"
                    + " '00000000-0000-0000-0000-000000000003', 9, 0)";

    final DataFolder data;

    private MadeUpPractice(Path folder) {
        data = new DataFolder(folder);
    }

    /** A copy of the one that is made up once for all tests. */
    static MadeUpPractice at(Path folder) throws IOException {
        Path furnished = Furnished.ONCE;
        for (Path file :
                DataFolder.under(Objects.requireNonNull(furnished.getParent())).toList()) {
            String name = Objects.requireNonNull(furnished.getParent())
                    .relativize(file)
                    .toString();
            Path place = folder.resolveSibling(
                    name.replaceFirst("^practice", folder.getFileName().toString()));
            Files.createDirectories(place.getParent());
            Files.copy(file, place);
        }
        return new MadeUpPractice(folder);
    }

    private static final class Furnished {
        static final Path ONCE = furnish();

        private static Path furnish() {
            try {
                Path folder = Files.createTempDirectory("fibril-made-up").resolve("practice");
                try (Database database = Database.inFolder(folder).migrated()) {
                    new BusyPractice(database, folder, ZoneOffset.UTC).furnish(4, 7, LocalDate.of(2026, 3, 1));
                }
                Files.writeString(folder.resolve("overlay.json"), "{}");
                MadeUpPractice practice = new MadeUpPractice(folder);
                practice.keepLetter(1, FORMULA);
                practice.keepLetter(2, "two lines\r\nand a \u2028 and “quotes” and \\ and a tab\t");
                practice.execute(LINK);
                return folder;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    FileVault vault() {
        return new FileVault(data.vault(), KeyFile.read(data.keyFile()));
    }

    /** Its name in the vault. */
    String keepLetter(long seed, String note) {
        byte[] bytes = new byte[20_000];
        new Random(seed).nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 0, bytes, 0, 4);
        String name = vault().put(bytes);
        execute(PAPER, uuid(seed), uuid(seed + 1000), uuid(seed + 2000), note, name);
        return name;
    }

    private static String uuid(long number) {
        return new UUID(0, number).toString();
    }

    void execute(String sql, Object... values) {
        try (Database database = Database.inFolder(data.folder())) {
            new TransactionTemplate(database.transactions())
                    .executeWithoutResult(status -> database.dsl().execute(sql, values));
        }
    }

    void writeEvent() {
        try (Database database = Database.inFolder(data.folder())) {
            new TransactionTemplate(database.transactions())
                    .executeWithoutResult(status -> new SqlAudit(database.dsl(), () -> "")
                            .record(Instant.EPOCH, Audit.NOBODY, "add", "client", "1", "words"));
        }
    }

    /** What a command answered. */
    record Answer(int exit, String out, String err) {}

    static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = Fibril.commands();
        commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exit = commands.execute(arguments);
        return new Answer(exit, out.toString(), err.toString());
    }

    Answer exportTo(Path folder) {
        return run("export", "--data", data.folder().toString(), "--to", folder.toString());
    }

    static Answer importInto(Path data, Path from) {
        return run("import", "--from", from.toString(), "--data", data.toString());
    }

    /** Every file under a folder with its content, byte for byte. */
    static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (Path file : DataFolder.under(folder).toList()) {
            content.put(
                    folder.relativize(file).toString(),
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return content;
    }
}
