package fibril.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory that can be filled and made read-only. */
final class SmallDisk implements AutoCloseable {

    private final Path place;

    SmallDisk(Path place, int megabytes) {
        this.place = place;
        try {
            Files.createDirectories(place);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Mounting.mayOrSkips();
        Mounting.must("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "fibril-test", place.toString());
    }

    Path place() {
        return place;
    }

    void readOnly(boolean readOnly) {
        Mounting.must("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), place.toString());
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
        Mounting.must("umount", "--lazy", place.toString());
    }
}
