package fibril.clinic.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The practice's key: 64 hexadecimal digits in a file of its own, readable by its owner only. While the key is being
 * changed the file has two lines, the new key first.
 */
public final class KeyFile {

    private KeyFile() {}

    /**
     * Reads the key; makes it the first time. A data folder must never hold its own key, and where files are sealed the
     * first time is long over.
     */
    public static Keys at(Path file, Path dataFolder) {
        Path place = file.toAbsolutePath().normalize();
        if (place.startsWith(dataFolder.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("the key file " + file + " lies inside the data folder " + dataFolder
                    + "; a copy of the folder would then hold its own key. Name a place outside.");
        }
        try {
            if (!Files.exists(place)) {
                refuseWhereItIsLost(place, dataFolder);
                Files.createDirectories(Objects.requireNonNull(place.getParent()));
                replace(place, Keys.of(Keys.fresh(new SecureRandom())));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the key file " + file + " cannot be made", broken);
        }
        return read(place);
    }

    /** Throws where the key is not there and what it opens is: a new one would open none of it. */
    public static void refuseWhereItIsLost(Path file, Path dataFolder) {
        if (Files.exists(file) || !holdsSealedFiles(dataFolder)) return;
        throw new IllegalArgumentException("the key file " + file + " is missing, and photographs and signatures in "
                + dataFolder + " are sealed under it: a new key would open none of them. Name the practice's key with"
                + " --key-file, or lay it there. Nothing was changed.");
    }

    private static boolean holdsSealedFiles(Path dataFolder) {
        try {
            for (String name : List.of("vault", "laid-aside")) {
                Path folder = dataFolder.resolve(name);
                if (!Files.isDirectory(folder)) continue;
                try (Stream<Path> files = Files.walk(folder.toRealPath())) {
                    if (files.anyMatch(
                            file -> SealedFile.isName(file.getFileName().toString()))) return true;
                }
            }
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException("the vault in " + dataFolder + " cannot be read", broken);
        }
    }

    /** Reads a key that must be there. */
    public static Keys read(Path file) {
        try {
            return Keys.of(
                    Files.readString(file).strip().lines().map(KeyFile::key).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", broken);
        } catch (IllegalArgumentException noKey) {
            throw new IllegalArgumentException("the key file " + file + " holds no key: 64 hexadecimal digits", noKey);
        }
    }

    static void replace(Path file, Keys keys) throws IOException {
        String lines = keys.all().stream()
                .map(key -> HexFormat.of().formatHex(key.getEncoded()) + "\n")
                .collect(Collectors.joining());
        PrivateFile.replace(file, lines);
    }

    private static SecretKey key(String line) {
        byte[] key = HexFormat.of().parseHex(line.strip());
        if (key.length != Keys.BYTES)
            throw new IllegalArgumentException("holds " + key.length + " bytes, 32 are needed");
        return new SecretKeySpec(key, "AES");
    }
}
