package fibril.clinic.booking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What makes a feed's address secret: 128 random bits. Nothing prints it but the address itself. */
public record FeedToken(String text) {

    private static final int BYTES = 16;

    /** The chance must be a cryptographic one. */
    public static FeedToken random(RandomGenerator chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** So many random bits need no salt: no list of hashes of all tokens can be made. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java knows SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "FeedToken";
    }
}
