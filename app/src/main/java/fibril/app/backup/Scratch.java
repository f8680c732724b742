package fibril.app.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A folder beside a place, where something lies in the clear until it is whole and gets its name; for its owner's eyes
 * only, and gone when it is closed. The machine's lock inside tells a run at work from one that ended suddenly: whoever
 * comes next to the same place clears away what that one left.
 */
public final class Scratch implements AutoCloseable {

    private static final String LOCK = "lock";
    /** The machine's own numbers are longer; nobody's years and versions are. */
    private static final String NUMBER = "\\d{9,}";

    private final Path outer;
    private final Path folder;
    private final FileChannel lock;
    private boolean left;

    private Scratch(Path outer, Path folder, FileChannel lock) {
        this.outer = outer;
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * @param doing what is done to the place, as in “restoring”
     * @param told one line for each folder that was cleared away
     */
    public static Scratch beside(Path place, String doing, PrintStream told) throws IOException {
        Path parent = Objects.requireNonNull(place.getParent());
        String start = place.getFileName() + "-" + doing + "-";
        for (Path left : folders(parent, start)) clearAway(left, place, told);
        Path outer = Files.createTempDirectory(parent, start);
        FileChannel lock =
                FileChannel.open(outer.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            if (Turn.lock(lock, false) == null) throw busy(place);
            // made as the outer one is, and not as folders are made that anybody may read
            return new Scratch(outer, Files.createTempDirectory(outer, ""), lock);
        } catch (IOException | RuntimeException broken) {
            lock.close();
            Restore.remove(outer);
            throw broken;
        }
    }

    private static List<Path> folders(Path parent, String start) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> {
                        String name = path.getFileName().toString();
                        return name.startsWith(start)
                                && name.substring(start.length()).matches(NUMBER);
                    })
                    .toList();
        }
    }

    private static void clearAway(Path left, Path place, PrintStream told) throws IOException {
        try (FileChannel lock = FileChannel.open(left.resolve(LOCK), StandardOpenOption.WRITE)) {
            if (Turn.lock(lock, false) == null) throw busy(place);
            Restore.remove(left);
        } catch (NoSuchFileException unlocked) {
            // just being made; or left by a version that took no lock
            if (!Restore.holdsAnything(left)) return;
            Restore.remove(left);
        }
        told.println("removed " + left + ", which a run that ended suddenly had left, not sealed");
    }

    private static Refusal busy(Path place) {
        return new Refusal("another run is at work on " + place + "; wait until it has ended");
    }

    /** To be filled, and moved to its place when it is whole. */
    public Path folder() {
        return folder;
    }

    /** It stays where it is when it is closed: records elsewhere speak of it already. */
    public void leave() {
        left = true;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            if (!left) Restore.remove(outer);
        }
    }
}
