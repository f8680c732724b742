package fibril.app.leaving;

import static fibril.app.leaving.LeavingTest.good;
import static fibril.app.leaving.LeavingTest.refused;
import static fibril.app.leaving.MadeUpPractice.importInto;
import static fibril.app.leaving.MadeUpPractice.run;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.backup.DataFolder;
import fibril.app.backup.Hashes;
import fibril.app.backup.Restore;
import fibril.app.leaving.MadeUpPractice.Answer;
import fibril.clinic.database.Database;
import fibril.clinic.database.SqliteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice in from open files, which anybody may have touched. */
class ComingInTest {

    @TempDir
    private static Path once = Path.of(".");

    @TempDir
    private Path parent = Path.of(".");

    private Path export;
    private Path data;

    @BeforeAll
    static void anExport() throws IOException {
        good(MadeUpPractice.at(once.resolve("practice")).exportTo(once.resolve("export")));
    }

    @BeforeEach
    void aCopyOfIt() throws IOException {
        data = parent.resolve("again");
        export = parent.resolve("export");
        for (Path file : DataFolder.under(once.resolve("export")).toList()) {
            Path place = export.resolve(once.resolve("export").relativize(file).toString());
            Files.createDirectories(place.getParent());
            Files.copy(file, place);
        }
    }

    @Test
    void aFileThatWasChangedIsNamed() throws IOException {
        Path picture = aFileUnder("files");
        Path atlas = aFileUnder("atlas");
        for (Path file :
                List.of(export.resolve("tables/client.jsonl"), picture, atlas, export.resolve("overlay.json"))) {
            byte[] sound = Files.readAllBytes(file);
            byte[] changed = sound.clone();
            changed[changed.length / 2] ^= 1;
            Files.write(file, changed);
            Answer answer = importInto(data, export);
            assertThat(answer.exit()).isEqualTo(1);
            assertThat(answer.err().lines()).containsExactly(export.relativize(file) + " is not what was exported");
            Files.write(file, sound);
        }
        nothingIsLeft();
    }

    @Test
    void aManifestThatWasChangedIsNamed() throws IOException {
        rewrite(Manifest.NAME, json -> json.replace("fibril 0.1.0", "fibril 0.1.1"));
        assertThat(importInto(data, export).err().lines()).containsExactly("manifest.json is not what was exported");
        Files.delete(export.resolve(OpenFolder.SUMS));
        assertThat(importInto(data, export).err().lines()).containsExactly("SHA256SUMS is missing");
        nothingIsLeft();
    }

    @Test
    void everyMissingFileIsNamed() throws IOException {
        Path picture = aFileUnder("files");
        Files.delete(picture);
        Files.delete(export.resolve("tables/course.jsonl"));
        Answer answer = importInto(data, export);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err().lines())
                .containsExactlyInAnyOrder(
                        "tables/course.jsonl is missing", export.relativize(picture) + " is missing");
        nothingIsLeft();
    }

    @Test
    void aFileThatIsALinkToAnotherIsNotFollowed() throws IOException {
        Path overlay = export.resolve("overlay.json");
        Path elsewhere = parent.resolve("elsewhere");
        Files.move(overlay, elsewhere);
        Files.createSymbolicLink(overlay, elsewhere);
        assertThat(importInto(data, export).err()).contains("overlay.json is missing");
    }

    @Test
    void whatANewerProgramMadeIsRefused() throws IOException {
        rewrite(Manifest.NAME, json -> json.replaceFirst("\"formatVersion\"\\s*:\\s*1", "\"formatVersion\": 2"));
        refused(importInto(data, export), "format version 2 and this program knows 1");
        rewrite(
                Manifest.NAME,
                json -> json.replaceFirst("\"formatVersion\"\\s*:\\s*2", "\"formatVersion\": 1")
                        .replaceFirst("\"schema\"\\s*:\\s*\"\\d+\"", "\"schema\": \"999\""));
        refused(importInto(data, export), "records of version 999");
        nothingIsLeft();
    }

    @Test
    void whatIsNoExportIsRefused() throws IOException {
        refused(importInto(data, parent.resolve("none")), "there is no folder");
        Files.delete(export.resolve(Manifest.NAME));
        refused(importInto(data, export), "holds no manifest.json");
        Files.writeString(export.resolve(Manifest.NAME), "[1, 2");
        refused(importInto(data, export), "manifest.json cannot be read");
        Files.writeString(export.resolve(Manifest.NAME), "{\"format\": \"fibril practice\", \"formatVersion\": 1}");
        refused(importInto(data, export), "manifest.json cannot be read");
        Files.writeString(export.resolve(Manifest.NAME), "{\"format\": \"another\"}");
        refused(importInto(data, export), "not that of an exported practice");
    }

    @Test
    void aPracticeThatIsThereIsNotTouched() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("fibril.db"), "mine");
        refused(importInto(data, export), "not empty");
        assertThat(data.resolve("fibril.db")).hasContent("mine");
    }

    @Test
    void aKeyWhosePracticeIsNotThereIsAQuestion() throws IOException {
        Path key = Files.copy(once.resolve("practice.key"), parent.resolve("again.key"));
        refused(importInto(data, export), "is a disk not mounted?");
        good(run("import", "--from", export.toString(), "--data", data.toString(), "--key-file", key.toString()));
        assertThat(key).hasSameTextualContentAs(once.resolve("practice.key"));
    }

    @Test
    void aLineThatIsNoRowIsNamedByItsNumberAndNothingIsKept() throws IOException {
        for (String[] wrong : new String[][] {
            {"\"version\":1", "\"version\":\"one\"", "“version”: “one” is no integer"},
            {"\"version\":1,", "", "has no “version”"},
            {"\"version\":1", "\"version\":1,\"more\":2", "has columns that the manifest does not name"},
            {"{\"id\":", "{\"id\"", "cannot be read"},
            {"\"written_at\":\"", "\"written_at\":\"on ", "“written_at”: Text"}
        }) {
            String before = Files.readString(export.resolve("tables/staff.jsonl"));
            change("tables/staff.jsonl", text -> lineTwo(text, wrong[0], wrong[1]));
            Answer answer = importInto(data, export);
            assertThat(answer.exit()).as(wrong[2]).isEqualTo(1);
            assertThat(answer.err()).contains("tables/staff.jsonl, line 2 " + wrong[2]);
            change("tables/staff.jsonl", text -> before);
        }
        nothingIsLeft();
        good(importInto(data, export));
    }

    @Test
    void rowsThatDoNotFitTogetherAreNotKept() throws IOException {
        change("tables/course.jsonl", text -> text.substring(text.indexOf('\n') + 1));
        rewriteCount("course", -1);
        Answer answer = importInto(data, export);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("the records do not fit together");
        nothingIsLeft();
    }

    @Test
    void anAuditThatWasCutOffIsNotKept() throws IOException {
        for (String table : List.of("audit_detail", "audit_event")) {
            change(
                    "tables/" + table + ".jsonl",
                    text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
            rewriteCount(table, -1);
        }
        Answer answer = importInto(data, export);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.err()).contains("audit: it does not end where the manifest says");
        nothingIsLeft();
    }

    @Test
    void aTableThatOpensADoorAndAColumnThatIsNoNameAreRefused() throws IOException {
        rewrite(Manifest.NAME, json -> json.replaceFirst("\"name\"\\s*:\\s*\"closure\"", "\"name\": \"credential\""));
        refused(importInto(data, export), "“credential”, which does not belong");
        rewrite(
                Manifest.NAME,
                json -> json.replaceFirst("\"name\"\\s*:\\s*\"credential\"", "\"name\": \"closure\"")
                        .replaceFirst("\"name\"\\s*:\\s*\"sign_in\"", "\"name\": \"x) select 1 --\""));
        refused(importInto(data, export), "“staff.x) select 1 --”");
    }

    @Test
    void anExportOfAnOlderFibrilIsBroughtUpToDate() throws IOException {
        asOfVersion("152");
        assertThat(export.resolve("tables/copy_run.jsonl")).doesNotExist();
        long people = Files.readAllLines(export.resolve("tables/staff.jsonl")).size();
        assertThat(people).isPositive();
        good(importInto(data, export));
        try (SqliteFile database = SqliteFile.in(data)) {
            assertThat(database.rows()).containsEntry("copy_run", 0L).containsEntry("staff", people);
        }
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("before-upgrade"));
        }
        good(run("verify", "--data", data.toString()));
    }

    /** Takes out of the export what records of that version did not have yet. */
    private void asOfVersion(String version) throws IOException {
        List<Manifest.Table> tables = new ArrayList<>();
        try (Database old = Database.inFolder(parent.resolve("old")).shapedAs(version)) {
            for (Manifest.Table table : manifest().tables()) {
                List<String> columns = old.dsl()
                        .fetch("select name from pragma_table_info('" + table.name() + "')")
                        .getValues(0, String.class);
                if (columns.isEmpty()) Files.delete(export.resolve(table.file()));
                else tables.add(narrowed(table, columns));
            }
        }
        Restore.remove(parent.resolve("old"));
        Manifest now = manifest();
        List<Manifest.File> files = new ArrayList<>();
        for (Manifest.File file : now.files()) {
            if (Files.exists(export.resolve(file.name()))) {
                files.add(new Manifest.File(file.name(), file.bytes(), sha256(file.name())));
            }
        }
        write(new Manifest(
                now.format(),
                now.formatVersion(),
                "fibril 0.0.9",
                version,
                now.audit(),
                now.leftOut(),
                tables,
                now.missing(),
                files));
    }

    private Manifest.Table narrowed(Manifest.Table table, List<String> columns) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(export.resolve(table.file()))) {
            Map<String, Object> row = new LinkedHashMap<>(Manifest.row(line));
            row.keySet().retainAll(columns);
            lines.add(new String(Manifest.line(row), StandardCharsets.UTF_8));
        }
        Files.write(export.resolve(table.file()), lines);
        return new Manifest.Table(
                table.name(),
                table.file(),
                table.rows(),
                table.columns().stream()
                        .filter(column -> columns.contains(column.name()))
                        .toList(),
                table.key());
    }

    private void nothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(parent)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("export");
        }
    }

    private static String lineTwo(String text, String what, String with) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.set(1, lines.get(1).replace(what, with));
        return String.join("\n", lines) + "\n";
    }

    private Path aFileUnder(String folder) {
        return DataFolder.under(export.resolve(folder)).sorted().findFirst().orElseThrow();
    }

    private Manifest manifest() throws IOException {
        return Manifest.read(Files.readAllBytes(export.resolve(Manifest.NAME)));
    }

    /** As somebody would who knows how the hashes are made. */
    private void change(String name, UnaryOperator<String> change) throws IOException {
        rewrite(name, change);
        Manifest now = manifest();
        List<Manifest.File> files = new ArrayList<>();
        for (Manifest.File file : now.files()) {
            files.add(file.name().equals(name) ? new Manifest.File(name, file.bytes(), sha256(name)) : file);
        }
        write(new Manifest(
                now.format(),
                now.formatVersion(),
                now.program(),
                now.schema(),
                now.audit(),
                now.leftOut(),
                now.tables(),
                now.missing(),
                files));
    }

    private void rewriteCount(String table, long more) throws IOException {
        Manifest now = manifest();
        write(new Manifest(
                now.format(),
                now.formatVersion(),
                now.program(),
                now.schema(),
                now.audit(),
                now.leftOut(),
                now.tables().stream()
                        .map(each -> each.name().equals(table)
                                ? new Manifest.Table(table, each.file(), each.rows() + more, each.columns(), each.key())
                                : each)
                        .toList(),
                now.missing(),
                now.files()));
    }

    private void write(Manifest manifest) throws IOException {
        Files.write(export.resolve(Manifest.NAME), manifest.json());
        Files.writeString(export.resolve(OpenFolder.SUMS), sha256(Manifest.NAME) + "  " + Manifest.NAME + "\n");
    }

    private String sha256(String name) throws IOException {
        return HexFormat.of().formatHex(Hashes.sha256().digest(Files.readAllBytes(export.resolve(name))));
    }

    private void rewrite(String name, UnaryOperator<String> change) throws IOException {
        Path file = export.resolve(name);
        String before = Files.readString(file, StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after, StandardCharsets.UTF_8);
    }
}
