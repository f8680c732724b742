package fibril.app.leaving;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.Fibril;
import fibril.clinic.database.Database;
import fibril.clinic.rights.WholeExport.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZippedExportTest {

    @TempDir
    private Path parent = Path.of(".");

    @Test
    void theZipHoldsByteForByteWhatTheCommandLaysIntoAFolder() throws IOException {
        MadeUpPractice practice = MadeUpPractice.at(parent.resolve("practice"));
        String[] program = Fibril.commands().getCommandSpec().version();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (Database database = Database.inFolder(practice.data.folder())) {
            zipped(practice, database, program[0]).writeTo(zip, (part, done, of) -> {});
        }
        practice.exportTo(parent.resolve("export"));
        assertThat(content(zip.toByteArray())).isEqualTo(MadeUpPractice.content(parent.resolve("export")));
    }

    @Test
    void itTellsHowFarItIsFromTheFirstRowToTheLastFile() throws IOException {
        MadeUpPractice practice = MadeUpPractice.at(parent.resolve("practice"));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        List<Step> steps = new ArrayList<>();
        try (Database database = Database.inFolder(practice.data.folder())) {
            ZippedExport export = zipped(practice, database, "fibril");
            export.writeTo(zip, (part, done, of) -> steps.add(new Step(part, done, of)));
            assertThat(export.size().clients())
                    .isEqualTo(database.dsl().fetchValue("select count(distinct id) from client", Integer.class));
        }
        assertThat(steps).extracting(Step::part).containsSubsequence(Part.RECORDS, Part.LISTS, Part.FILES);
        assertThat(steps.stream().map(Step::part).distinct()).containsExactly(Part.values());
        long rows = content(zip.toByteArray()).entrySet().stream()
                .filter(file -> file.getKey().startsWith("tables/"))
                .mapToLong(file -> file.getValue().lines().count())
                .sum();
        assertThat(of(steps, Part.RECORDS))
                .contains(new Step(Part.RECORDS, 0, rows), new Step(Part.RECORDS, rows, rows));
        assertThat(of(steps, Part.FILES)).hasSizeGreaterThan(1);
        for (Part part : Part.values()) assertThat(of(steps, part)).isSortedAccordingTo(comparingLong(Step::done));
    }

    private record Step(Part part, long done, long of) {}

    private static List<Step> of(List<Step> steps, Part part) {
        return steps.stream().filter(step -> step.part == part).toList();
    }

    private static ZippedExport zipped(MadeUpPractice practice, Database database, String program) {
        return new ZippedExport(practice.data, "", database.dsl(), practice.vault(), program);
    }

    private static Map<String, String> content(byte[] zip) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                content.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
