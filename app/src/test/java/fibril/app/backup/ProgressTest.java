package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);

    @Test
    void everyTwentiethPartIsALineAndNoneIsSaidTwice() {
        Progress rows = new Progress(out, Progress.Unit.ROWS, 200_000);
        for (long row = 0; row <= 200_000; row += 500) rows.at(row);
        assertThat(said()).hasSize(20).startsWith("  5 % of 200,000 rows").endsWith("100 % of 200,000 rows");
    }

    @Test
    void whatStepsOverAPartIsNotSilent() {
        Progress bytes = new Progress(out, 100_000_000);
        bytes.add(12_000_000);
        bytes.add(88_000_000);
        assertThat(said()).containsExactly(" 10 % of 100 MB", "100 % of 100 MB");
    }

    @Test
    void whatIsShortSaysNothing() {
        new Progress(out, Progress.Unit.ROWS, 99_999).at(99_999);
        new Progress(out, 0).add(5);
        assertThat(said()).isEmpty();
    }

    private List<String> said() {
        return screen.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
