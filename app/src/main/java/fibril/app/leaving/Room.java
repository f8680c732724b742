package fibril.app.leaving;

import fibril.app.backup.Refusal;
import fibril.app.backup.Restore;
import fibril.app.backup.Scratch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a folder is to be laid out: new or empty, on a disk that has room for it. */
record Room(Path asked, Path place) {

    /** What a disk needs beside the files themselves. */
    private static final long SPARE_BYTES = 10_000_000;

    static Room at(Path asked) throws IOException {
        Path place = asked.toAbsolutePath().normalize();
        if (Restore.holdsAnything(place))
            throw new Refusal(asked + " is not empty; name a folder that is new or empty");
        Path parent = place.getParent();
        if (parent == null) throw new Refusal(asked + " is the root of a disk; name a new folder on it");
        Files.createDirectories(parent);
        if (Files.exists(place) && !Files.getFileStore(place).equals(Files.getFileStore(parent))) {
            throw new Refusal(asked + " is a disk of its own; name a new folder on it");
        }
        // by its real name, so that no link leads to where it must not be
        return new Room(asked, parent.toRealPath().resolve(place.getFileName()));
    }

    void refuseWithout(long bytes) throws IOException {
        long needed = bytes + bytes / 10 + SPARE_BYTES;
        long free = Files.getFileStore(place.getParent()).getUsableSpace();
        if (free < needed) {
            throw new Refusal("there is no room in %s: %,.0f MB are free and about %,.0f MB are needed"
                    .formatted(place.getParent(), free / 1e6, needed / 1e6));
        }
    }

    /** Beside the place, to be given its name when it is whole. */
    Scratch scratch(String doing, PrintStream told) throws IOException {
        return Scratch.beside(place, doing, told);
    }
}
