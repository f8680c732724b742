package fibril.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final int DOTS = 8;
    private static final Pattern STROKE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void readsBackAsTheAddressThatWasDrawn() throws ReaderException {
        String address = "https://care.example.com/link/Zq3_-aB9cD4eF5gH6iJ7kL";
        assertThat(read(QrPicture.of(address))).isEqualTo(address);
    }

    @Test
    void leavesFourSquaresWhiteOnEverySide() {
        QrPicture picture = QrPicture.of("https://care.example.com");
        Matcher stroke = STROKE.matcher(picture.path());
        int strokes = 0;
        while (stroke.find()) {
            strokes++;
            int x = Integer.parseInt(stroke.group(1));
            int y = Integer.parseInt(stroke.group(2));
            assertThat(x).isGreaterThanOrEqualTo(4);
            assertThat(x + Integer.parseInt(stroke.group(3))).isLessThanOrEqualTo(picture.side() - 4);
            assertThat(y).isBetween(4, picture.side() - 5);
        }
        assertThat(strokes).isGreaterThan(50);
    }

    private static String read(QrPicture picture) throws ReaderException {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new Drawn(picture))))
                .getText();
    }

    /** The drawing as a camera would see it. */
    private static final class Drawn extends LuminanceSource {
        private final byte[] dots;

        Drawn(QrPicture picture) {
            super(picture.side() * DOTS, picture.side() * DOTS);
            dots = new byte[getWidth() * getHeight()];
            Arrays.fill(dots, (byte) 0xff);
            STROKE.matcher(picture.path()).results().forEach(stroke -> {
                int x = Integer.parseInt(stroke.group(1)) * DOTS;
                int y = Integer.parseInt(stroke.group(2)) * DOTS;
                int length = Integer.parseInt(stroke.group(3)) * DOTS;
                for (int row = y; row < y + DOTS; row++) {
                    Arrays.fill(dots, row * getWidth() + x, row * getWidth() + x + length, (byte) 0);
                }
            });
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(dots, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return dots.clone();
        }
    }
}
