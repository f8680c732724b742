package fibril.walk;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Takes pictures as a telephone does: as JPEG, with the place they were taken at written inside. */
final class Camera {

    /** Where it hangs: 51° 30′ N. */
    private static final int[] LATITUDE = {51, 1, 30, 1, 0, 1};

    private static final int IFD0_AT = 8;
    private static final int GPS_AT = IFD0_AT + 2 + 12 + 4;
    private static final int RATIONALS_AT = GPS_AT + 2 + 2 * 12 + 4;

    private Camera() {}

    static FilePayload picture(String of) {
        return new FilePayload(of + ".jpg", "image/jpeg", jpeg(of));
    }

    /** The same picture for the same name. */
    static byte[] jpeg(String of) {
        BufferedImage skin = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = skin.createGraphics();
        Random spots = new Random(of.hashCode());
        g.setColor(new Color(0xc6, 0x9c, 0x7b));
        g.fillRect(0, 0, skin.getWidth(), skin.getHeight());
        g.setColor(new Color(0xa8, 0x5f, 0x4e));
        for (int i = 0; i < 60; i++) g.fillOval(spots.nextInt(320), spots.nextInt(240), 6, 6);
        g.dispose();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try {
            ImageIO.write(skin, "jpeg", plain);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return withPlace(plain.toByteArray());
    }

    /** The start of a JPEG, then a segment of EXIF, then the rest. */
    private static byte[] withPlace(byte[] jpeg) {
        byte[] exif = exif();
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + exif.length);
        whole.put(jpeg, 0, 2);
        whole.putShort((short) 0xffe1).putShort((short) (exif.length + 2)).put(exif);
        return whole.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A TIFF header, one directory that leads to a second, and in that one the latitude. */
    private static byte[] exif() {
        ByteBuffer tiff =
                ByteBuffer.allocate(RATIONALS_AT + 4 * LATITUDE.length).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(IFD0_AT);
        tiff.putShort((short) 1).put(entry(0x8825, 4, 1, GPS_AT)).putInt(0);
        tiff.putShort((short) 2);
        tiff.put(entry(1, 2, 2, 'N' << 24)).put(entry(2, 5, 3, RATIONALS_AT)).putInt(0);
        for (int part : LATITUDE) tiff.putInt(part);
        return ByteBuffer.allocate(6 + tiff.capacity())
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static byte[] entry(int tag, int type, int count, int value) {
        return ByteBuffer.allocate(12)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }
}
