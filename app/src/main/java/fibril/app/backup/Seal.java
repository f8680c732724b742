package fibril.app.backup;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import fibril.clinic.vault.Keys;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals an archive of any length in pieces of 1 MB (AES-256-GCM, Tink's streaming form): a piece that was changed, left
 * out, moved or cut off does not open. The key is derived from the practice's, so that the two uses never meet.
 */
final class Seal {

    /** What every archive begins with, in the clear. */
    private static final byte[] FIRST_LINE = "fibril backup 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int PIECE_BYTES = 1 << 20;

    private final Keys keys;

    Seal(Keys keys) {
        this.keys = keys;
    }

    OutputStream sealing(OutputStream archive) throws IOException {
        if (keys.areChanging()) {
            throw new Refusal("the change of this practice's key was cut off, and an archive made now would open with"
                    + " neither key alone; finish it with fibril rotate-key");
        }
        archive.write(FIRST_LINE);
        try {
            return pieces(keys.current()).newEncryptingStream(archive, FIRST_LINE);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine cannot seal archives", missing);
        }
    }

    InputStream opening(InputStream archive) throws IOException {
        if (!Arrays.equals(archive.readNBytes(FIRST_LINE.length), FIRST_LINE)) {
            throw new Refusal("this is not an archive made by fibril backup");
        }
        InputStream again = new BufferedInputStream(archive, 1 << 16);
        for (SecretKey key : keys.all()) {
            if (key.equals(keys.all().getLast())) return opening(again, key);
            again.mark(2 * PIECE_BYTES);
            boolean opens = opensItsFirstPiece(again, key);
            again.reset();
            if (opens) return opening(again, key);
        }
        throw new IllegalStateException("keys always hold one");
    }

    private static boolean opensItsFirstPiece(InputStream archive, SecretKey key) {
        try {
            return opening(archive, key).read() >= 0;
        } catch (IOException anotherKey) {
            return false;
        }
    }

    private static InputStream opening(InputStream archive, SecretKey key) throws IOException {
        try {
            return pieces(key).newDecryptingStream(archive, FIRST_LINE);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine cannot open archives", missing);
        }
    }

    private static StreamingAead pieces(SecretKey practiceKey) {
        try {
            byte[] key = KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(practiceKey)
                            .thenExpand("fibril backup".getBytes(StandardCharsets.US_ASCII), 32));
            return new AesGcmHkdfStreaming(key, "HmacSha256", 32, PIECE_BYTES, 0);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine cannot seal archives", missing);
        }
    }
}
