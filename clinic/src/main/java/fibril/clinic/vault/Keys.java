package fibril.clinic.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** What opens a practice's vault: the first seals, each opens. There is more than one only while the key is being changed. */
public final class Keys {

    static final int BYTES = 32;
    private static final int NAME_BYTES = 4;

    private final List<SecretKey> all;

    private Keys(List<SecretKey> all) {
        if (all.isEmpty()) throw new IllegalArgumentException("no key");
        this.all = List.copyOf(all);
    }

    public static Keys of(SecretKey only) {
        return new Keys(List.of(only));
    }

    static Keys of(List<SecretKey> all) {
        return new Keys(all);
    }

    static SecretKey fresh(SecureRandom random) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    public SecretKey current() {
        return all.getFirst();
    }

    public List<SecretKey> all() {
        return all;
    }

    public boolean areChanging() {
        return all.size() > 1;
    }

    /** A key by a name that tells nothing of it: eight digits, the beginning of its SHA-256. */
    public static String nameOf(SecretKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine has no SHA-256", missing);
        }
    }
}
