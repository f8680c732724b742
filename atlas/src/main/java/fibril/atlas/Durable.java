package fibril.atlas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Files that are on disk before they have their name, so that a power cut leaves what was there or what is new, whole. */
public final class Durable {

    /** What the name of something that is being written ends with. */
    public static final String HALF = ".part";

    private Durable() {}

    /** What is written beside a place, to be given its name later. */
    public static Path half(Path place) {
        return place.resolveSibling(place.getFileName() + HALF);
    }

    /** Writes a file and comes back when the disk has it. */
    public static void write(Path file, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) out.write(left);
            out.force(true);
        }
    }

    /** In one step, over what had the name before. */
    public static void giveName(Path half, Path place) throws IOException {
        Files.move(half, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keepNames(place.toAbsolutePath().resolveSibling(""));
    }

    /** A file is on disk for good only when the folder that names it is. */
    public static void keepNames(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** A folder with the files in it, if it is there. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> inside;
        try (Stream<Path> files = Files.list(folder)) {
            inside = files.toList();
        }
        for (Path file : inside) Files.delete(file);
        Files.delete(folder);
    }
}
