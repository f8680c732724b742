package fibril.clinic.vault;

import fibril.atlas.Durable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * One file as it lies in the vault: 12 bytes of fresh nonce, then the bytes sealed with AES-256-GCM and a 16-byte tag. The
 * name, which is the SHA-256 of what is inside, is bound in as associated data.
 */
final class SealedFile {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SealedFile() {}

    static boolean isName(String name) {
        return name.matches("[0-9a-f]{64}");
    }

    static String nameOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine has no SHA-256", missing);
        }
    }

    static byte[] sealed(byte[] content, String name, SecretKey key, SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name, key).doFinal(content);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this machine cannot seal with AES-GCM", broken);
        }
    }

    /** What is inside; empty where this key did not seal it, or it was changed. */
    static Optional<byte[]> opened(byte[] file, String name, SecretKey key) {
        try {
            byte[] nonce = Arrays.copyOf(file, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, name, key)
                    .doFinal(file, NONCE_BYTES, Math.max(0, file.length - NONCE_BYTES)));
        } catch (GeneralSecurityException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    /** A half of a file, safely on disk, to be given its name in one step. */
    static Path writeHalf(Path place, byte[] bytes) throws IOException {
        Path half = Files.createTempFile(Objects.requireNonNull(place.getParent()), "new", Durable.HALF);
        try {
            Durable.write(half, bytes);
            return half;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(half);
            throw broken;
        }
    }

    static void giveName(Path half, Path place) throws IOException {
        try {
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static Cipher cipher(int mode, byte[] nonce, String name, SecretKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
