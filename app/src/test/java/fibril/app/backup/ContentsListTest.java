package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The list of contents of an archive, of any length. */
class ContentsListTest {

    private static final Instant MADE_AT = Instant.parse("2026-03-01T08:00:00Z");
    /** As archives have it since there are any. */
    private static final String SMALL = "{\"madeAt\":\"2026-03-01T08:00:00Z\",\"schema\":\"042\","
            + "\"rows\":{\"audit_event\":7,\"client\":2},"
            + "\"files\":[{\"name\":\"fibril.db\",\"bytes\":4096,\"sha256\":\"ab\"},"
            + "{\"name\":\"vault/cd/cdef\",\"bytes\":12,\"sha256\":\"cd\"}]}";

    private static final Contents SMALL_CONTENTS =
            new Contents(MADE_AT, "042", new TreeMap<>(Map.of("client", 2L, "audit_event", 7L)), 2, 4108);
    private static final List<ContentsList.Listed> SMALL_FILES = List.of(
            new ContentsList.Listed("fibril.db", 4096, "ab"), new ContentsList.Listed("vault/cd/cdef", 12, "cd"));

    @Test
    void isWrittenAndReadAsItAlwaysWas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContentsList.write(out, SMALL_CONTENTS, SMALL_FILES.iterator());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(SMALL);
        List<ContentsList.Listed> files = new ArrayList<>();
        assertThat(ContentsList.read(in(SMALL), files::add)).isEqualTo(SMALL_CONTENTS);
        assertThat(files).isEqualTo(SMALL_FILES);
    }

    @Test
    void isReadToItsEndHoweverLongItIs() throws IOException {
        long many = 1_300_000;
        Contents contents = new Contents(MADE_AT, "042", new TreeMap<>(), many, many * 100_000);
        long[] seen = new long[1];
        try (PipedInputStream in = new PipedInputStream(1 << 16)) {
            PipedOutputStream out = new PipedOutputStream(in);
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> {
                try (out) {
                    ContentsList.write(out, contents, generated(many));
                } catch (IOException broken) {
                    throw new IllegalStateException(broken);
                }
            });
            assertThat(ContentsList.read(in, file -> seen[0]++)).isEqualTo(contents);
            written.join();
        }
        assertThat(seen[0]).isEqualTo(many);
    }

    @Test
    void whereItBreaksOffItIsSaid() {
        for (int length = 0; length < SMALL.length(); length++) {
            String cut = SMALL.substring(0, length);
            assertThatThrownBy(() -> ContentsList.read(in(cut), file -> {}))
                    .as(cut)
                    .isInstanceOf(Damage.class)
                    .hasMessageStartingWith("the list of contents cannot be read: ");
        }
    }

    @Test
    void whatIsNoListIsSaid() {
        for (String other :
                List.of("[]", "{}", SMALL + "{}", SMALL.replace("4096", "\"x\""), SMALL.replace("042", "\\"))) {
            assertThatThrownBy(() -> ContentsList.read(in(other), file -> {}))
                    .as(other)
                    .isInstanceOf(Damage.class);
        }
    }

    /** Names and hashes as long as real ones; over 200 MB all together. */
    private static Iterator<ContentsList.Listed> generated(long many) {
        return LongStream.range(0, many)
                .mapToObj(n -> {
                    String hash = "%064x".formatted(n);
                    return new ContentsList.Listed("vault/" + hash.substring(62) + "/" + hash, 100_000, hash);
                })
                .iterator();
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
