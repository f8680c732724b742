package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private static final Checkpoint POINT =
            new Checkpoint(1234, Instant.parse("2026-03-02T09:00:00.123Z"), "ab".repeat(32));

    @TempDir
    private Path folder = Path.of(".");

    private CheckpointKey key;

    @BeforeEach
    void aKey() {
        key = CheckpointKey.at(folder.resolve("practice.checkpoint-key"));
    }

    @Test
    void isReadAsItWasWritten() {
        SignedCheckpoint signed = key.sign(POINT);
        assertThat(SignedCheckpoint.read(signed.text())).contains(signed);
        assertThat(SignedCheckpoint.read(signed.text().replace("\n", "\r\n"))).contains(signed);
        assertThat(signed.holds()).isTrue();
        assertThat(key.signed(signed)).isTrue();
    }

    @Test
    void doesNotHoldWithAnotherNumberDayHashOrSignature() {
        String text = key.sign(POINT).text();
        for (String[] change : new String[][] {
            {"1234", "1233"}, {"2026-03-02", "2026-03-03"}, {"hash: ab", "hash: bb"}, {"signature: ", "signature: A"}
        }) {
            SignedCheckpoint forged =
                    SignedCheckpoint.read(text.replace(change[0], change[1])).orElseThrow();
            assertThat(forged.holds()).as(change[1]).isFalse();
        }
    }

    @Test
    void isNotOfThisPracticeUnderAnotherKey() {
        SignedCheckpoint foreign =
                CheckpointKey.at(folder.resolve("other.checkpoint-key")).sign(POINT);
        assertThat(foreign.holds()).isTrue();
        assertThat(key.signed(foreign)).isFalse();
        assertThat(foreign.fingerprint()).isNotEqualTo(key.sign(POINT).fingerprint());
    }

    @Test
    void isNotReadOutOfSomethingElse() {
        assertThat(SignedCheckpoint.read("")).isEmpty();
        assertThat(SignedCheckpoint.read("fibril audit checkpoint 1\nevents: 1"))
                .isEmpty();
        assertThat(SignedCheckpoint.read(key.sign(POINT).text().replace("events: 1234", "events: none")))
                .isEmpty();
        assertThat(SignedCheckpoint.read(key.sign(POINT).text().replace("at: ", "on: ")))
                .isEmpty();
    }

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
        Path file = CheckpointKey.beside(folder.resolve("practice.key"));
        assertThat(file).isEqualTo(folder.resolve("practice.checkpoint-key"));
        assertThat(CheckpointKey.at(file).sign(POINT)).isEqualTo(key.sign(POINT));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder).isDirectoryNotContaining(left -> left.toString().endsWith(".part"));
        Path none = Files.writeString(folder.resolve("none.checkpoint-key"), "nothing\n");
        assertThatThrownBy(() -> CheckpointKey.at(none)).hasMessageContaining("holds no checkpoint key");
    }

    @Test
    void halfAKeyThatASuddenEndLeftKeepsNobodyOut() throws IOException {
        Path file = folder.resolve("cut.checkpoint-key");
        Path half = Files.writeString(folder.resolve("cut.checkpoint-key.part"), "fibril checkpoint k");
        assertThat(CheckpointKey.at(file).sign(POINT).holds()).isTrue();
        assertThat(half).doesNotExist();
    }

    /** Whoever looks while keys are being made, as a sudden end does, finds a whole one or none. */
    @Test
    void aKeyIsNeverThereByHalf() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            for (int number = 0; number < 300; number++) {
                Path file = folder.resolve(number + ".checkpoint-key");
                Future<List<String>> seen = other.submit(() -> {
                    while (!Files.exists(file)) Thread.onSpinWait();
                    return Files.readAllLines(file);
                });
                CheckpointKey.at(file);
                assertThat(seen.get()).as("key %d", number).hasSize(3);
            }
        }
    }
}
