package fibril.photo.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Which;
import fibril.photo.portrait.Portrait;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoReaderTest {

    @Test
    void readsAJpegAndAPng() {
        assertThat(seen(Portrait.HOPPER.bytes()).width()).isEqualTo(512);
        assertThat(seen(Portrait.ASTRONAUT.bytes()).height()).isEqualTo(512);
    }

    @ParameterizedTest
    @CsvSource({
        "hello, no kind of picture we know",
        "%PDF-1.7, PDF",
        "GIF89a, GIF",
        "....ftypheic, HEIC",
        "....ftypavif, AVIF",
        "RIFF....WEBP, WebP"
    })
    void namesWhatIsNoPicture(String beginning, String named) {
        GateReading why = refused(beginning.getBytes(StandardCharsets.US_ASCII));
        assertThat(why.gate()).isEqualTo(Gate.NOT_A_PICTURE);
        assertThat(why.words()).contains("(" + named + "; allowed: JPEG or PNG)", "the photograph after");
    }

    @Test
    void refusesWhatIsEmptyTooLargeOrCutOff() {
        assertThat(refused(new byte[0]).gate()).isEqualTo(Gate.EMPTY_FILE);
        assertThat(refused(new byte[PhotoReader.MOST_BYTES + 1]).gate()).isEqualTo(Gate.FILE_SIZE);
        assertThat(refused(Arrays.copyOf(Portrait.HOPPER.bytes(), 300)).gate()).isEqualTo(Gate.DAMAGED);
        byte[] whole = Portrait.HOPPER.bytes();
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2)).gate())
                .as("half of a JPEG, which the JDK would fill up with grey")
                .isEqualTo(Gate.DAMAGED);
    }

    @Test
    void looksAtTheSizeBeforeItDecodes() {
        GateReading bomb = refused(MadeFiles.promising(60_000, 60_000));
        assertThat(bomb.gate()).isEqualTo(Gate.PIXELS);
        assertThat(bomb.words()).contains("60000 × 60000", "120 megapixels");
        assertThat(refused(Portrait.png(plain(239, 500, Color.PINK))).gate()).isEqualTo(Gate.SIDE);
    }

    @Test
    void refusesColoursNoCameraWrites() throws IOException {
        assertThat(refused(cmyk()).words()).contains("picture.colours", "(CMYK; allowed: RGB)");
        BufferedImage grey = new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(refused(Portrait.jpeg(grey)).found()).isEqualTo("grey");
        assertThat(refused(Portrait.png(grey)).found()).isEqualTo("grey");
    }

    @Test
    void refusesAnAnimation() {
        byte[] still = Portrait.png(plain(300, 300, Color.PINK));
        assertThat(refused(MadeFiles.withChunk(still, "acTL", new byte[8])).gate())
                .isEqualTo(Gate.ANIMATED);
    }

    @ParameterizedTest
    @CsvSource({"2, HDR", "3, HDR", "6, panorama", "7, HDR portrait mode", "8, portrait mode"})
    void tellsWhenACameraChangedTheSkin(int customRendered, String named) {
        byte[] photograph = MadeFiles.withExif(Portrait.HOPPER.bytes(), 1, customRendered);
        Reading.Seen seen = (Reading.Seen) PhotoReader.read(photograph, Which.BEFORE);
        assertThat(seen.gates()).singleElement().satisfies(gate -> {
            assertThat(gate.gate()).isEqualTo(Gate.PROCESSING);
            assertThat(gate.found()).isEqualTo(named);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void saysNothingOfAnOrdinaryPhotograph(int customRendered) {
        byte[] photograph = MadeFiles.withExif(Portrait.HOPPER.bytes(), 1, customRendered);
        assertThat(((Reading.Seen) PhotoReader.read(photograph, Which.BEFORE)).gates())
                .isEmpty();
    }

    /** The corner that is red when the picture stands upright, for each way a camera can have been held. */
    @ParameterizedTest
    @CsvSource({
        "1, 20, 20",
        "2, 379, 20",
        "3, 379, 279",
        "4, 20, 279",
        "5, 20, 20",
        "6, 279, 20",
        "7, 279, 379",
        "8, 20, 379"
    })
    void turnsThePictureAsTheCameraSays(int orientation, int x, int y) {
        BufferedImage picture = plain(400, 300, Color.WHITE);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, 60, 60);
        g.dispose();
        Frame frame = seen(MadeFiles.withExif(Portrait.jpeg(picture), orientation, 0));
        assertThat(frame.width()).isEqualTo(orientation < 5 ? 400 : 300);
        assertThat(frame.green(x, y)).isLessThan(40);
        assertThat(frame.green(frame.width() - 1 - x, y)).isGreaterThan(220);
        assertThat(frame.green(x, frame.height() - 1 - y)).isGreaterThan(220);
    }

    /** Adobe RGB (200, 50, 50), worked out by hand, is (232, 46, 46) in sRGB. */
    @Test
    void bringsColoursOfAProfileToSrgb() {
        BufferedImage picture = plain(300, 300, new Color(200, 50, 50));
        for (byte[] file : new byte[][] {
            MadeFiles.withProfile(Portrait.jpeg(picture, 1), MadeFiles.adobeRgb()),
            MadeFiles.pngWithProfile(Portrait.png(picture), MadeFiles.adobeRgb())
        }) {
            Frame frame = seen(file);
            assertThat(frame.red(150, 150)).isCloseTo(232, within(2));
            assertThat(frame.green(150, 150)).isCloseTo(46, within(3));
            assertThat(frame.blue(150, 150)).isCloseTo(46, within(3));
        }
    }

    @Test
    void readsSixteenBitsAsTheNearestEight() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 300, 300, 3, null);
        ColorModel sixteen = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        for (int i = 0; i < 90_000; i++)
            raster.setPixel(i % 300, i / 300, new int[] {200 * 257, 120 * 257 + 60, 90 * 257});
        Frame frame = seen(Portrait.png(new BufferedImage(sixteen, raster, false, null)));
        assertThat(frame.red(10, 10)).isEqualTo(200);
        assertThat(frame.green(10, 10)).isEqualTo(120);
        assertThat(frame.blue(10, 10)).isEqualTo(90);
    }

    private static Frame seen(byte[] bytes) {
        return ((Reading.Seen) PhotoReader.read(bytes, Which.BEFORE)).frame();
    }

    private static GateReading refused(byte[] bytes) {
        return ((Reading.Refused) PhotoReader.read(bytes, Which.AFTER)).why();
    }

    private static BufferedImage plain(int width, int height, Color colour) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = picture.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return picture;
    }

    private static byte[] cmyk() throws IOException {
        WritableRaster four = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 300, 300, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(four, null, null), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
