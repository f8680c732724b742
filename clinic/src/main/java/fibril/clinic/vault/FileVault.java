package fibril.clinic.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A folder of files sealed with AES-256-GCM: 12 bytes of fresh nonce, then the sealed bytes with a 16-byte tag. The name
 * is bound in as associated data, so that one file cannot stand in for another.
 */
public final class FileVault implements Vault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path folder;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public FileVault(Path folder, SecretKey key) {
        this.folder = folder;
        this.key = key;
    }

    @Override
    public String put(byte[] content) {
        String name = nameOf(content);
        Path place = place(name);
        if (Files.exists(place)) return name;
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(content);
            Files.createDirectories(place.getParent());
            write(place, nonce, sealed);
            return name;
        } catch (IOException broken) {
            throw new UncheckedIOException("the vault cannot be written", broken);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this machine cannot seal with AES-GCM", broken);
        }
    }

    @Override
    public Optional<byte[]> get(String name) {
        if (!name.matches("[0-9a-f]{64}") || !Files.exists(place(name))) return Optional.empty();
        try {
            byte[] file = Files.readAllBytes(place(name));
            byte[] nonce = Arrays.copyOf(file, NONCE_BYTES);
            byte[] content = cipher(Cipher.DECRYPT_MODE, nonce, name)
                    .doFinal(file, NONCE_BYTES, Math.max(0, file.length - NONCE_BYTES));
            return Optional.of(content);
        } catch (IOException broken) {
            throw new UncheckedIOException("the vault cannot be read", broken);
        } catch (GeneralSecurityException | RuntimeException notOurs) {
            throw new Damaged(name, notOurs);
        }
    }

    @Override
    public void forget(String name) {
        if (!name.matches("[0-9a-f]{64}")) return;
        try {
            Files.deleteIfExists(place(name));
        } catch (IOException broken) {
            throw new UncheckedIOException("the vault cannot be written", broken);
        }
    }

    /** Under another name first, so that there is never half a file; what could not be finished takes no room. */
    private void write(Path place, byte[] nonce, byte[] sealed) throws IOException {
        Path home = Objects.requireNonNull(place.getParent());
        Path fresh = Files.createTempFile(home, "new", ".part");
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                out.write(new ByteBuffer[] {ByteBuffer.wrap(nonce), ByteBuffer.wrap(sealed)});
                out.force(true);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        keepName(home);
        keepName(folder);
    }

    /** A file is on disk for good only when the folder that names it is. */
    private static void keepName(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /**
     * Clears away what a sudden end left behind, before anybody writes: halves of files, and files whose record was never
     * written, so that a picture and its record are there together or not at all. Whole files are laid aside, not thrown
     * away.
     *
     * @param spokenOf every name that a record speaks of
     * @return how many files were laid aside
     */
    public int layAside(Set<String> spokenOf, Path aside) {
        if (!Files.exists(folder)) return 0;
        int laid = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".part")) {
                    Files.delete(file);
                } else if (!spokenOf.contains(name)) {
                    Files.createDirectories(aside);
                    Files.move(file, aside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    laid++;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the vault cannot be tidied", broken);
        }
        return laid;
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private Path place(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static String nameOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine has no SHA-256", missing);
        }
    }
}
