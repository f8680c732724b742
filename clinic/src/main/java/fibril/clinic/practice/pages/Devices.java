package fibril.clinic.practice.pages;

import fibril.clinic.practice.KnownDevices;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Tells devices apart by a token in a cookie; only its hash is kept here. */
@Component
public class Devices {

    private static final String COOKIE = "fibril-device";
    private static final int TOKEN_BYTES = 32;

    private final KnownDevices known;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Devices(KnownDevices known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    boolean knows(HttpServletRequest request) {
        String token = hashIn(request);
        return !token.isEmpty() && known.knows(token, clock.instant());
    }

    /** Whether this person has opened it, and not only somebody. */
    boolean knows(HttpServletRequest request, UUID staff) {
        String token = hashIn(request);
        return !token.isEmpty() && known.knows(token, staff, clock.instant());
    }

    private static String hashIn(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : hash(cookie.getValue());
    }

    /** Called inside a transaction. */
    void remember(UUID staff, HttpServletRequest request, HttpServletResponse response) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String text = HexFormat.of().formatHex(token);
        Arrays.fill(token, (byte) 0);
        known.add(hash(text), hashIn(request), staff, clock.instant());
        ResponseCookie cookie = ResponseCookie.from(COOKIE, text)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(KnownDevices.TRUST)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this machine has no SHA-256", missing);
        }
    }
}
