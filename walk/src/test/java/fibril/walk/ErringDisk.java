package fibril.walk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk of its own in a file, which the machine turns read-only as it does with one that errs: at once, and whoever has
 * files open on it.
 */
final class ErringDisk implements AutoCloseable {

    private final Path image;
    private final Path place;

    ErringDisk(Path place, int megabytes) {
        this.place = place;
        this.image = place.resolveSibling(place.getFileName() + ".img");
        try {
            Files.createDirectories(place);
            try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
                file.setLength(megabytes * 1_000_000L);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Mounting.mayOrSkips();
        assumeTrue(Files.exists(Path.of("/dev/loop-control")), "this machine makes no disk out of a file");
        assumeTrue(Files.isWritable(Path.of("/sys/fs")), "this machine lets nobody tell a disk that it errs");
        // a journal would be given up with the disk, and it could not be mended in place
        Mounting.must("mkfs.ext4", "-q", "-m", "0", "-O", "^has_journal", image.toString());
        mount();
    }

    Path place() {
        return place;
    }

    void errs() {
        try {
            Files.writeString(Path.of("/sys/fs/ext4", device(), "trigger_fs_error"), "a test");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As whoever looks after the machine does, with nobody at work on it. */
    void mend() {
        close();
        // 1 says that it mended something
        Mounting.must(1, "fsck.ext4", "-f", "-y", image.toString());
        mount();
    }

    private void mount() {
        Mounting.must("mount", "-o", "loop,errors=remount-ro", image.toString(), place.toString());
    }

    private String device() throws IOException {
        return Files.readAllLines(Path.of("/proc/mounts")).stream()
                .map(line -> line.split(" "))
                .filter(line -> line[1].equals(place.toString()))
                .map(line -> Path.of(line[0]).getFileName().toString())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        Mounting.must("umount", place.toString());
    }
}
