package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShownPairTest {

    private static final Color BACKDROP = new Color(30, 60, 200);
    private static final Color EYES = new Color(20, 160, 40);
    private static final Color CHEEK = new Color(220, 120, 90);

    @Test
    void showsTheSamePartOfBothAndNothingElseOfEither() throws IOException {
        BufferedImage both = made(new Cutting(0, 50, 100, 100));
        for (int y = 0; y < both.getHeight(); y += 7) {
            for (int x = 0; x < both.getWidth(); x += 7) {
                Color seen = new Color(both.getRGB(x, y));
                assertThat(isNear(seen, EYES)).as("eyes at %s, %s", x, y).isFalse();
                assertThat(isNear(seen, BACKDROP))
                        .as("backdrop at %s, %s", x, y)
                        .isFalse();
            }
        }
        assertThat(isNear(new Color(both.getRGB(both.getWidth() / 4, both.getHeight() / 3)), CHEEK))
                .isTrue();
        assertThat(isNear(new Color(both.getRGB(3 * both.getWidth() / 4, both.getHeight() / 3)), CHEEK))
                .isTrue();
    }

    @Test
    void theWholeOfBothWouldShowTheEyes() throws IOException {
        BufferedImage both = made(new Cutting(0, 0, 100, 100));
        assertThat(isNear(new Color(both.getRGB(both.getWidth() / 4, both.getHeight() / 4)), EYES))
                .isTrue();
    }

    @Test
    void saysInThePictureWhichIsBefore() throws IOException {
        BufferedImage both = made(new Cutting(0, 0, 100, 100));
        for (int left : new int[] {2, both.getWidth() / 2 + 8}) {
            int white = 0;
            for (int x = left; x < left + 200; x++) {
                for (int y = both.getHeight() - 40; y < both.getHeight(); y++) {
                    Color seen = new Color(both.getRGB(x, y));
                    if (seen.getRed() > 200 && seen.getGreen() > 200 && seen.getBlue() > 200) white++;
                }
            }
            assertThat(white).as("letters from %s", left).isGreaterThan(200);
        }
    }

    @Test
    void aPartTooSmallOrOutsideIsNone() {
        assertThat(Cutting.isPossible(40, 0, 49, 100)).isFalse();
        assertThat(Cutting.isPossible(40, 0, 50, 100)).isTrue();
        assertThat(Cutting.isPossible(60, 0, 40, 100)).isFalse();
        assertThat(Cutting.isPossible(0, -1, 50, 100)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Cutting(0, 0, 101, 100));
    }

    private static BufferedImage made(Cutting cutting) throws IOException {
        byte[] picture = ShownPair.of(photograph(), photograph(), cutting, "Before · 2 Mar 2026", "After · 2 Jun 2026");
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    /** A backdrop above, eyes across the upper half, a cheek below. */
    private static byte[] photograph() throws IOException {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(BACKDROP);
        g.fillRect(0, 0, 400, 60);
        g.setColor(EYES);
        g.fillRect(0, 60, 400, 120);
        g.setColor(CHEEK);
        g.fillRect(0, 180, 400, 220);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < 25
                && Math.abs(one.getGreen() - other.getGreen()) < 25
                && Math.abs(one.getBlue() - other.getBlue()) < 25;
    }
}
