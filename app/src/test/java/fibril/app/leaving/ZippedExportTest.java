package fibril.app.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.Fibril;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        new ZippedExport(practice.data, "", practice.vault(), program[0]).writeTo(zip);
        practice.exportTo(parent.resolve("export"));
        assertThat(content(zip.toByteArray())).isEqualTo(MadeUpPractice.content(parent.resolve("export")));
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
