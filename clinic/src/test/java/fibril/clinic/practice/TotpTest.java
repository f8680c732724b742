package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** Of RFC 6238, appendix B. */
    private static final byte[] PUBLISHED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void showsTheFiguresTheStandardPrints(long second, String figures) {
        assertThat(Totp.figuresAt(PUBLISHED, Instant.ofEpochSecond(second))).isEqualTo(figures);
    }

    @Test
    void takesTheFiguresOfTheHalfMinutesBesideThisOne() {
        Instant now = Instant.ofEpochSecond(1_000_000_015);
        String figures = Totp.figuresAt(PUBLISHED, now);
        long step = now.getEpochSecond() / 30;
        assertThat(Totp.stepOf(PUBLISHED, figures, now, 0)).hasValue(step);
        assertThat(Totp.stepOf(PUBLISHED, figures, now.plusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.stepOf(PUBLISHED, figures, now.minusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.stepOf(PUBLISHED, figures, now.plusSeconds(60), 0)).isEmpty();
        assertThat(Totp.stepOf(PUBLISHED, figures, now.minusSeconds(60), 0)).isEmpty();
    }

    @Test
    void takesNoFiguresTwice() {
        Instant now = Instant.ofEpochSecond(1_000_000_015);
        String figures = Totp.figuresAt(PUBLISHED, now);
        long step = Totp.stepOf(PUBLISHED, figures, now, 0).orElseThrow();
        assertThat(Totp.stepOf(PUBLISHED, figures, now, step)).isEmpty();
        assertThat(Totp.stepOf(PUBLISHED, Totp.figuresAt(PUBLISHED, now.minusSeconds(30)), now, step))
                .isEmpty();
    }

    @Test
    void isReadByTelephones() {
        byte[] secret = Totp.freshSecret(new Random(7));
        assertThat(secret).hasSize(20);
        assertThat(Totp.letters(PUBLISHED)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.address(PUBLISHED, "Skin & Co", "wren@example.com"))
                .isEqualTo("otpauth://totp/Skin%20%26%20Co:wren%40example.com"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Skin%20%26%20Co");
    }
}
