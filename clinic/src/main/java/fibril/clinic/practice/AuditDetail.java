package fibril.clinic.practice;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What an event says in words. It lies beside the chain, which holds only its commitment: SHA-256 over
 * {@code "fibril audit detail 1" · salt · text}, each after its length. Without the salt nobody can try out what an
 * erased text may have been.
 */
public record AuditDetail(String salt, String text) {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SALT_BYTES = 16;

    public static AuditDetail salted(String text) {
        byte[] salt = new byte[SALT_BYTES];
        CHANCE.nextBytes(salt);
        return new AuditDetail(HexFormat.of().formatHex(salt), text);
    }

    public String commitment() {
        return AuditLink.sha256("fibril audit detail 1", salt, text);
    }
}
