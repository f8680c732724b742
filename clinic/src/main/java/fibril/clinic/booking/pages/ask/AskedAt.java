package fibril.clinic.booking.pages.ask;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** When a form was handed out, sealed so that nobody makes one up: people need a while to fill it in, machines do not. */
final class AskedAt {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration QUICKEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final SecretKeySpec key;

    AskedAt() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        key = new SecretKeySpec(fresh, ALGORITHM);
    }

    String sealed(Instant now) {
        String millis = Long.toString(now.toEpochMilli());
        return millis + "." + mac(millis);
    }

    boolean isBelievable(String sealed, Instant now) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,15}")) return false;
        byte[] given = parts[1].getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(given, mac(parts[0]).getBytes(StandardCharsets.US_ASCII))) return false;
        Duration taken = Duration.between(Instant.ofEpochMilli(Long.parseLong(parts[0])), now);
        return taken.compareTo(QUICKEST) >= 0 && taken.compareTo(LONGEST) <= 0;
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine has no HMAC", missing);
        }
    }
}
