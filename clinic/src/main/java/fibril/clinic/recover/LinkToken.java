package fibril.clinic.recover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What opens a link: 128 random bits, written as 22 letters that an address may hold. Shown once, then forgotten. */
public final class LinkToken {

    private static final int BYTES = 16;

    private final String text;

    private LinkToken(String text) {
        this.text = text;
    }

    public static LinkToken random(RandomGenerator random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** For the address that is shown or sent. */
    public String text() {
        return text;
    }

    public String hash() {
        return hashOf(text);
    }

    /** The same for whatever somebody typed: there is no shorter way for what cannot be a token. */
    public static String hashOf(String typed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this machine has no SHA-256", missing);
        }
    }

    /** Never prints the token by accident. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
