package fibril.clinic.vault;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.testkit.HostilePicture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePictureTest {

    @ParameterizedTest
    @EnumSource
    void isRefusedWithAReason(HostilePicture hostile) {
        assertThat(Picture.sent(hostile.bytes(), hostile.fileName()))
                .isInstanceOfSatisfying(Picture.Refused.class, no -> {
                    String words = ResourceBundle.getBundle("messages/web", Locale.ROOT)
                            .getString(no.why().messageKey());
                    assertThat(new MessageFormat(words, Locale.ENGLISH)
                                    .format(no.values().toArray()))
                            .contains(hostile.told());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void aHarmlessOneIsNot(String format) {
        byte[] still = HostilePicture.still(format);
        assertThat(Picture.read(still)).isInstanceOf(Picture.Shown.class);
        assertThat(Picture.read(Arrays.copyOf(still, still.length + 4096)))
                .as("filled up with zeros")
                .isInstanceOf(Picture.Shown.class);
    }

    /** Telephones hand over files without a name, or with one that says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "blob", "image:1000012", "photo.tmp", "PHOTO.JPG", "photo.jpeg", "a.png.jpg"})
    void aNameThatClaimsNothingElseIsNoReason(String name) {
        assertThat(Picture.sent(HostilePicture.still("jpeg"), name)).isInstanceOf(Picture.Shown.class);
    }

    /** What real cameras write behind the end of a picture. */
    static Stream<byte[]> behind() {
        byte[] more = HostilePicture.still("jpeg");
        return Stream.of(
                more,
                HostilePicture.joined(new byte[3], more, new byte[100], more),
                video(),
                HostilePicture.joined(more, video()),
                samsungs("Image_UTC_Data1700000000000".getBytes(StandardCharsets.US_ASCII)),
                samsungs(HostilePicture.joined("MotionPhoto_Data".getBytes(StandardCharsets.US_ASCII), video())),
                HostilePicture.joined(more, samsungs(new byte[] {1, 2, 3})));
    }

    @ParameterizedTest
    @MethodSource("behind")
    void whatCamerasWriteBehindAPictureIsLeftThere(byte[] behind) {
        byte[] sent = HostilePicture.joined(HostilePicture.still("jpeg"), behind);
        assertThat(Picture.read(sent)).isInstanceOf(Picture.Shown.class);
        assertThat(Picture.read(HostilePicture.joined(sent, "<html>".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(Picture.Refused.class);
    }

    @Test
    void aPictureThatShowsInterlacedIsMeasuredByItsPasses() throws IOException {
        byte[] interlaced = written("png");
        assertThat(Picture.read(interlaced)).isInstanceOf(Picture.Shown.class);
    }

    @Test
    void aJpegThatShowsFinerAndFinerIsNoBomb() throws IOException {
        assertThat(Picture.read(written("jpeg"))).isInstanceOf(Picture.Shown.class);
    }

    /** Each scan is a walk over all pixels, and all of them are kept until the last. */
    @ParameterizedTest
    @CsvSource({"6000, 5100, PACKED", "5900, 5000, PACKED", "4000, 3000, DAMAGED"})
    void aJpegThatShowsFinerAndFinerIsNotDecodedWhereThatWouldTakeLong(int width, int height, Picture.Why why)
            throws IOException {
        byte[] claims = written("jpeg");
        int frame = new String(claims, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c2");
        ByteBuffer.wrap(claims).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        assertThat(Picture.read(claims))
                .isInstanceOfSatisfying(
                        Picture.Refused.class, no -> assertThat(no.why()).isEqualTo(why));
    }

    private static byte[] written(String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var picture = ImageIO.read(new ByteArrayInputStream(HostilePicture.still("png")));
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] video() {
        return HostilePicture.joined(box("ftyp", 16), box("free", 0), box("mdat", 5_000), box("moov", 300));
    }

    private static byte[] box(String kind, int content) {
        return ByteBuffer.allocate(8 + content)
                .putInt(8 + content)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** One block with its head, a table of one row, the length of the table, and the mark. */
    private static byte[] samsungs(byte[] content) {
        int block = 8 + content.length;
        ByteBuffer all = ByteBuffer.allocate(block + 24 + 8).order(ByteOrder.LITTLE_ENDIAN);
        all.putShort((short) 0).putShort((short) 0x0a01).putInt(0).put(content);
        all.put("SEFH".getBytes(StandardCharsets.US_ASCII)).putInt(106).putInt(1);
        all.putShort((short) 0).putShort((short) 0x0a01).putInt(block).putInt(block);
        return all.putInt(24).put("SEFT".getBytes(StandardCharsets.US_ASCII)).array();
    }
}
