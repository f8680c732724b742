package fibril.clinic.vault;

import fibril.atlas.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** A key's file, for its owner's eyes only. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Puts this in the place of what the file holds, in one step: whoever reads it, whenever, finds the old or the new. */
    public static void replace(Path file, String text) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        Path fresh = Durable.half(place);
        Files.deleteIfExists(fresh);
        write(fresh, text);
        SealedFile.giveName(fresh, place);
        Durable.keepNames(Objects.requireNonNull(place.getParent()));
    }

    private static void write(Path file, String text) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }
}
