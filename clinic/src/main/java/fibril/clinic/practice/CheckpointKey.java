package fibril.clinic.practice;

import fibril.clinic.vault.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * What signs checkpoints: an Ed25519 key in a file of its own beside the vault's key, readable by its owner only. Three
 * lines: what it is, the private half (PKCS #8), the public half (X.509), both in Base64.
 */
public final class CheckpointKey {

    private static final String FIRST_LINE = "fibril checkpoint key 1";

    private final PrivateKey key;
    private final String publicKey;

    private CheckpointKey(PrivateKey key, String publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** {@code practice.key} has {@code practice.checkpoint-key} beside it. */
    public static Path beside(Path vaultKey) {
        String name = vaultKey.getFileName().toString().replaceFirst("\\.key$", "");
        return vaultKey.resolveSibling(name + ".checkpoint-key");
    }

    /** Reads the key; makes it the first time. */
    public static CheckpointKey at(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            return read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("the checkpoint key " + file + " cannot be read or made", broken);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine cannot sign with Ed25519", missing);
        }
    }

    public SignedCheckpoint sign(Checkpoint checkpoint) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            return new SignedCheckpoint(
                    checkpoint, publicKey, Base64.getEncoder().encodeToString(signing.sign()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine cannot sign with Ed25519", missing);
        }
    }

    /** Whether this key signed it. */
    public boolean signed(SignedCheckpoint other) {
        return other.key().equals(publicKey) && other.holds();
    }

    private static CheckpointKey read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 3 || !lines.getFirst().equals(FIRST_LINE)) {
            throw new IllegalArgumentException("the file " + file + " holds no checkpoint key");
        }
        PrivateKey key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
        return new CheckpointKey(key, lines.get(2));
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        PrivateFile.replace(
                file,
                String.join(
                        "\n",
                        FIRST_LINE,
                        base64.encodeToString(pair.getPrivate().getEncoded()),
                        base64.encodeToString(pair.getPublic().getEncoded()),
                        ""));
    }
}
