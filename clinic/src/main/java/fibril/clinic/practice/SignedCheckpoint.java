package fibril.clinic.practice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A checkpoint with the practice's Ed25519 signature over its text, and the public key that opens it.
 *
 * @param key the public key, X.509 in Base64
 * @param signature Base64
 */
public record SignedCheckpoint(Checkpoint checkpoint, String key, String signature) {

    private static final String KEY = "key: ";
    private static final String SIGNATURE = "signature: ";

    /** The file to take away: six lines. */
    public String text() {
        return checkpoint.text() + KEY + key + "\n" + SIGNATURE + signature + "\n";
    }

    /** Empty where the text is not one that was written here. Whether the signature holds is another question. */
    public static Optional<SignedCheckpoint> read(String text) {
        List<String> lines = text.strip().lines().map(String::stripTrailing).toList();
        int signed = lines.size() - 2;
        if (signed < 1 || !lines.get(signed).startsWith(KEY) || !lines.getLast().startsWith(SIGNATURE)) {
            return Optional.empty();
        }
        return Checkpoint.read(lines.subList(0, signed))
                .map(checkpoint -> new SignedCheckpoint(
                        checkpoint,
                        lines.get(signed).substring(KEY.length()),
                        lines.getLast().substring(SIGNATURE.length())));
    }

    /** Whether the key it names has signed exactly this. */
    public boolean holds() {
        try {
            PublicKey opens = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
            Signature signed = Signature.getInstance("Ed25519");
            signed.initVerify(opens);
            signed.update(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            return signed.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    /** The key in 32 figures, to be compared by eye with the printed page. */
    public String fingerprint() {
        return fingerprintOf(key);
    }

    static String fingerprintOf(String key) {
        byte[] hash = Digests.sha256().digest(key.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(hash, 0, 16).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
