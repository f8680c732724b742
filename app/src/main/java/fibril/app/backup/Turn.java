package fibril.app.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The right to copy a practice or to rehearse: one at a time, whichever process asks. The machine takes it back with the
 * process, however that ends; whoever has it next clears away what the other left half done.
 */
public final class Turn implements AutoCloseable {

    /** What is done while nobody else may. */
    public interface Deed<T> {
        T done() throws IOException;
    }

    private final FileChannel file;

    private Turn(FileChannel file) {
        this.file = file;
    }

    public static Turn on(DataFolder data) throws IOException {
        FileChannel file =
                FileChannel.open(data.folder().resolve("copying"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file, false) == null) {
            file.close();
            throw new Refusal("another backup or rehearsal of this practice is underway; wait until it has ended");
        }
        Turn turn = new Turn(file);
        try {
            tidy(data);
            return turn;
        } catch (IOException | RuntimeException broken) {
            turn.close();
            throw broken;
        }
    }

    public <T> T during(Deed<T> deed) throws IOException {
        if (!file.isOpen()) throw new IllegalStateException("the turn is over");
        return deed.done();
    }

    /** None where somebody has it, in this process or another. */
    static @Nullable FileLock lock(FileChannel file, boolean amongOthers) throws IOException {
        try {
            return file.tryLock(0, Long.MAX_VALUE, amongOthers);
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    private static void tidy(DataFolder data) throws IOException {
        Restore.remove(data.scratch());
        for (Path half : halves(data.folder())) Files.deleteIfExists(half);
    }

    private static List<Path> halves(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> file.getFileName().toString().matches("backup-\\d+\\.part(-journal|-wal|-shm)?"))
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
