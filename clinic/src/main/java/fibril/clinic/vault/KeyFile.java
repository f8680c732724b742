package fibril.clinic.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The practice's key: 64 hexadecimal digits in a file of its own, readable by its owner only. */
public final class KeyFile {

    private KeyFile() {}

    /** Reads the key; makes it the first time. A data folder must never hold its own key. */
    public static SecretKey at(Path file, Path dataFolder) {
        Path place = file.toAbsolutePath().normalize();
        if (place.startsWith(dataFolder.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("the key file " + file + " lies inside the data folder " + dataFolder
                    + "; a copy of the folder would then hold its own key. Name a place outside.");
        }
        try {
            if (!Files.exists(place)) make(place);
        } catch (IOException broken) {
            throw new UncheckedIOException("the key file " + file + " cannot be made", broken);
        }
        return read(place);
    }

    /** Reads a key that must be there. */
    public static SecretKey read(Path file) {
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != 32) throw new IllegalArgumentException("holds " + key.length + " bytes, 32 are needed");
            return new SecretKeySpec(key, "AES");
        } catch (IOException broken) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", broken);
        } catch (IllegalArgumentException noKey) {
            throw new IllegalArgumentException("the key file " + file + " holds no key: 64 hexadecimal digits", noKey);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Path folder = file.getParent();
        if (folder != null) Files.createDirectories(folder);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
