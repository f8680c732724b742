package fibril.skin.solve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of published values. */
final class Published {

    private Published() {}

    /** The rows of a table, without its head. */
    static List<String[]> rows(String name) {
        try (InputStream file = Published.class.getResourceAsStream("/fibril/skin/published/" + name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
