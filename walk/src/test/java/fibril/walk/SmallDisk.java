package fibril.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A disk in memory that can be filled and made read-only. Only root can have one; elsewhere a test says so and stops. */
final class SmallDisk implements AutoCloseable {

    private final Path place;

    SmallDisk(Path place, int megabytes) {
        this.place = place;
        try {
            Files.createDirectories(place);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Assumptions.assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "fibril-test", place.toString()),
                "this machine does not let a test mount a small disk");
    }

    Path place() {
        return place;
    }

    void readOnly(boolean readOnly) {
        must("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), place.toString());
    }

    /** Takes all room but so much. */
    void fillUpTo(long bytesLeft) {
        try {
            long free = Files.getFileStore(place).getUsableSpace();
            Files.write(place.resolve("filler"), new byte[Math.toIntExact(Math.max(0, free - bytesLeft))]);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void makeRoom() {
        try {
            Files.delete(place.resolve("filler"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        must("umount", "--lazy", place.toString());
    }

    private static void must(String... command) {
        if (!ran(command)) throw new IllegalStateException(Stream.of(command).toList() + " failed");
    }

    private static boolean ran(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
