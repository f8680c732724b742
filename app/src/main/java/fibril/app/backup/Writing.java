package fibril.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * The right to write into a practice's folder from beside, running or not: several programs may have it at once. What
 * must find nobody writing has it alone: a change of the key, a move, and the start, which lays files aside that no
 * record speaks of. Nobody waits for it; the machine takes it back with the process, however that ends.
 */
public final class Writing implements AutoCloseable {

    private final FileChannel file;

    private Writing(FileChannel file) {
        this.file = file;
    }

    public static Writing amongOthers(DataFolder data) throws IOException {
        return on(
                data,
                true,
                "the practice in " + data.folder() + " is being opened, moved or sealed under another key; nothing was"
                        + " written. Do it again when that has ended");
    }

    public static Writing alone(DataFolder data) throws IOException {
        return on(
                data,
                false,
                "another program is writing into " + data.folder()
                        + " (fibril arrive, export or owner-access); wait until it has ended");
    }

    private static Writing on(DataFolder data, boolean amongOthers, String otherwise) throws IOException {
        // a practice on PostgreSQL has no folder before its first photograph
        Files.createDirectories(data.folder());
        FileChannel file = FileChannel.open(
                data.folder().resolve("writing"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            if (Turn.lock(file, amongOthers) != null) return new Writing(file);
        } catch (IOException broken) {
            file.close();
            throw broken;
        }
        file.close();
        throw new Refusal(otherwise);
    }

    public <T> T during(Turn.Deed<T> deed) throws IOException {
        if (!file.isOpen()) throw new IllegalStateException("it was given back");
        return deed.done();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException gone) {
            throw new UncheckedIOException("the right to write cannot be given back", gone);
        }
    }
}
