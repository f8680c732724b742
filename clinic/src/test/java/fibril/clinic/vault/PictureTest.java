package fibril.clinic.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.testkit.HostilePicture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @Test
    void showsASmallPictureInItsOwnSize() throws IOException {
        Picture.Shown shown = shown(file(corner(400, 300), "png"));
        assertThat(shown.widthPx()).isEqualTo(400);
        assertThat(shown.heightPx()).isEqualTo(300);
    }

    @Test
    void makesALargeOneSmaller() throws IOException {
        Picture.Shown shown = shown(file(corner(9000, 3000), "jpeg"));
        assertThat(shown.widthPx()).isEqualTo(2000);
        assertThat(shown.heightPx()).isBetween(666, 667);
    }

    /** The red corner is at the upper left of the bytes; where each orientation of EXIF wants it shown. */
    @ParameterizedTest
    @CsvSource({
        "1, left, upper, 400, 300",
        "2, right, upper, 400, 300",
        "3, right, lower, 400, 300",
        "4, left, lower, 400, 300",
        "5, left, upper, 300, 400",
        "6, right, upper, 300, 400",
        "7, right, lower, 300, 400",
        "8, left, lower, 300, 400"
    })
    void turnsThePictureAsTheCameraSays(int orientation, String side, String height, int width, int tall)
            throws IOException {
        BufferedImage shown = image(shown(withExif(file(corner(400, 300), "jpeg"), orientation)));
        assertThat(shown.getWidth()).isEqualTo(width);
        assertThat(shown.getHeight()).isEqualTo(tall);
        int x = side.equals("left") ? 20 : width - 20;
        int y = height.equals("upper") ? 20 : tall - 20;
        assertThat(new Color(shown.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(shown.getRGB(width - 1 - x, tall - 1 - y)).getRed())
                .isLessThan(60);
    }

    @Test
    void leavesTheMetadataBehind() throws IOException {
        byte[] original = withExif(file(corner(400, 300), "jpeg"), 6);
        assertThat(asText(original)).contains("Exif");
        assertThat(asText(shown(original).jpeg())).doesNotContain("Exif");
    }

    /** Half a megabyte that is half a gigabyte once it is unpacked. */
    @Test
    void unpacksNoNotesOfAPng() throws IOException {
        byte[] png = file(corner(400, 300), "png");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        int afterHeader = 8 + 25;
        bomb.write(png, 0, afterHeader);
        bomb.writeBytes(HostilePicture.chunk(
                "zTXt", "note\0\0".getBytes(StandardCharsets.ISO_8859_1), HostilePicture.deflated(512 << 20)));
        bomb.write(png, afterHeader, png.length - afterHeader);
        assertThat(allocatedToRead(bomb.toByteArray())).isLessThan(64L << 20);
    }

    /** 64 million pixels of 8 bytes, in half a megabyte. */
    @Test
    void takesNoMoreMemoryForALargePictureThanForWhatIsShown() throws IOException {
        int side = 7999;
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        large.writeBytes(pngHead(side, side, 16, 6));
        large.writeBytes(HostilePicture.chunk("IDAT", HostilePicture.deflated(side * (side * 8 + 1))));
        large.writeBytes(HostilePicture.chunk("IEND"));
        assertThat(large.size()).isLessThan(1 << 20);
        assertThat(allocatedToRead(large.toByteArray())).isLessThan(160L << 20);
    }

    @ParameterizedTest
    @CsvSource({"4032, 3024, 3, 1", "6000, 4000, 3, 1", "12000, 10000, 3, 3", "7999, 7999, 8, 3", "20000, 1000, 3, 1"})
    void decodesEveryPixelOfWhatCamerasTakeAndFewerOfWhatIsLarger(int width, int height, int bytes, int every) {
        assertThat(PictureReading.every(width, height, bytes)).isEqualTo(every);
    }

    private static long allocatedToRead(byte[] file) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(Picture.read(file)).isInstanceOf(Picture.Shown.class);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void laysATransparentPictureOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        BufferedImage shown = image(shown(file(clear, "png")));
        assertThat(new Color(shown.getRGB(100, 100)).getGreen()).isGreaterThan(250);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello, this is a text", "<svg xmlns='http://www.w3.org/2000/svg'/>", "\u00ff\u00d8"})
    void refusesWhatIsNoPicture(String content) {
        assertThat(Picture.read(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Picture.refused(Picture.Why.NOT_A_PICTURE));
    }

    @ParameterizedTest
    @CsvSource({"....ftypheic, HEIC", "RIFF....WEBPVP8, WebP", "GIF89a, GIF", "%PDF-1.7, PDF"})
    void namesTheTypeItCannotTake(String content, String type) {
        assertThat(Picture.read(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Picture.refused(Picture.Why.OTHER_TYPE, type));
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(Picture.read(new byte[0])).isEqualTo(Picture.refused(Picture.Why.EMPTY));
        assertThat(Picture.read(new byte[Picture.MOST_BYTES + 1]))
                .isEqualTo(Picture.refused(Picture.Why.TOO_LARGE, 30.000001, 30));
    }

    @Test
    void refusesTooManyPixelsBeforeItDecodesOne() {
        // nothing but a head that promises 40 000 × 40 000 pixels
        assertThat(Picture.read(pngHead(40_000, 40_000)))
                .isEqualTo(Picture.refused(Picture.Why.TOO_MANY_PIXELS, 40_000, 40_000, 120L));
    }

    @Test
    void refusesAnIcon() throws IOException {
        assertThat(Picture.read(file(corner(63, 400), "png")))
                .isEqualTo(Picture.refused(Picture.Why.TOO_SMALL, 63, 400, 64));
    }

    @Test
    void refusesADamagedFile() throws IOException {
        byte[] whole = file(corner(400, 300), "png");
        assertThat(Picture.read(Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo(Picture.refused(Picture.Why.DAMAGED));
        assertThat(Picture.read(pngHead(400, 400))).isEqualTo(Picture.refused(Picture.Why.DAMAGED));
    }

    /** The JDK's reader only warns, and paints the rest grey. */
    @Test
    void refusesAJpegThatDidNotArriveWhole() throws IOException {
        byte[] whole = file(corner(400, 300), "jpeg");
        assertThat(Picture.read(Arrays.copyOf(whole, whole.length * 2 / 3)))
                .isEqualTo(Picture.refused(Picture.Why.DAMAGED));
        assertThat(Picture.read(whole)).isInstanceOf(Picture.Shown.class);
    }

    @Test
    void refusesTheColoursOfAPrinter() throws IOException {
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 300, 300, 4, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(inks, null, null), null);
        }
        assertThat(Picture.read(out.toByteArray())).isEqualTo(Picture.refused(Picture.Why.FOR_PRINT));
    }

    private static Picture.Shown shown(byte[] file) {
        Picture picture = Picture.read(file);
        assertThat(picture).isInstanceOf(Picture.Shown.class);
        return (Picture.Shown) picture;
    }

    private static BufferedImage image(Picture.Shown shown) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(shown.jpeg()));
    }

    /** Black with a red upper left quarter. */
    private static BufferedImage corner(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height / 2);
        g.dispose();
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** The same JPEG with an EXIF segment that holds the orientation and nothing else. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100" + "0"
                        + orientation + "0000" + "00000000");
        byte[] whole = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, whole, 0, 2);
        System.arraycopy(exif, 0, whole, 2, exif.length);
        System.arraycopy(jpeg, 2, whole, 2 + exif.length, jpeg.length - 2);
        return whole;
    }

    private static byte[] pngHead(int width, int height) {
        return pngHead(width, height, 8, 2);
    }

    private static byte[] pngHead(int width, int height, int depth, int colour) {
        java.nio.ByteBuffer head = java.nio.ByteBuffer.allocate(33);
        head.put(HexFormat.of().parseHex("89504e470d0a1a0a"));
        head.putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height);
        head.put(new byte[] {(byte) depth, (byte) colour, 0, 0, 0});
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(head.array(), 12, 17);
        head.putInt((int) crc.getValue());
        return head.array();
    }

    private static String asText(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
