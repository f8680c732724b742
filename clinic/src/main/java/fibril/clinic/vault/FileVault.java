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
import java.util.Optional;
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
            Path fresh = Files.createTempFile(place.getParent(), "new", ".part");
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                out.write(new ByteBuffer[] {ByteBuffer.wrap(nonce), ByteBuffer.wrap(sealed)});
                out.force(true);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
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
