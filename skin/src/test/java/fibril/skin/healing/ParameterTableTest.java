package fibril.skin.healing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Feature under test: the document for readers and the table for the machine say the same. */
class ParameterTableTest {

    @Test
    void theDocumentedTableIsTheOneThatIsUsed() throws IOException {
        String page = Files.readString(Path.of("../docs/model/healing.md"));
        for (HealingParameter parameter : HealingParameter.values())
            assertThat(page).contains(row(parameter));
    }

    private static String row(HealingParameter p) {
        String spread = p.kind() == ParameterKind.DRAWN
                ? String.format(Locale.ROOT, "%.1f", p.sdLog())
                : p.kind().name().toLowerCase(Locale.ROOT);
        return String.format(
                Locale.ROOT,
                "| %s | %.4g %s | %s | %s | %s |",
                p.symbol(),
                p.median(),
                p.unit(),
                spread,
                p.source(),
                p.note());
    }
}
