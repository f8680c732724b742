package fibril.clinic.practice;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Six figures that a telephone works out of a shared secret and the time, anew every half minute (RFC 6238). */
public final class Totp {

    private static final int SECRET_BYTES = 20;
    /** A telephone's clock may be a little wrong, and typing takes a while. */
    private static final int STEPS_EITHER_WAY = 1;

    private static final TimeBasedOneTimePasswordGenerator FIGURES = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    public static byte[] freshSecret(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The half minute these figures belong to, where it is about now and after the one used last. */
    public static OptionalLong stepOf(byte[] secret, String figures, Instant now, long lastStep) {
        long here = stepAt(now);
        for (long step = here - STEPS_EITHER_WAY; step <= here + STEPS_EITHER_WAY; step++) {
            if (step > lastStep && same(figures, figuresOf(secret, step))) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }

    public static String figuresAt(byte[] secret, Instant at) {
        return figuresOf(secret, stepAt(at));
    }

    private static long stepAt(Instant at) {
        return at.getEpochSecond() / FIGURES.getTimeStep().toSeconds();
    }

    private static String figuresOf(byte[] secret, long step) {
        Instant begin = Instant.ofEpochSecond(step * FIGURES.getTimeStep().toSeconds());
        try {
            return FIGURES.generateOneTimePasswordString(new SecretKeySpec(secret, FIGURES.getAlgorithm()), begin);
        } catch (InvalidKeyException neverForBytes) {
            throw new IllegalStateException(neverForBytes);
        }
    }

    private static boolean same(String typed, String right) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret as telephones read it from a picture. */
    public static String address(byte[] secret, String practice, String signIn) {
        return "otpauth://totp/" + encoded(practice) + ":" + encoded(signIn) + "?secret=" + letters(secret) + "&issuer="
                + encoded(practice);
    }

    /** The secret as it is typed by hand. */
    public static String letters(byte[] secret) {
        return new Base32().encodeToString(secret);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
