package fibril.photo.read;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Files as cameras and mischief make them, byte by byte. */
public final class MadeFiles {

    private MadeFiles() {}

    /** With this EXIF behind the beginning of a JPEG: how it is turned, and what the camera says it did (0: nothing). */
    static byte[] withExif(byte[] jpeg, int orientation, int customRendered) {
        ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, orientation << 16);
        entry(tiff, 0x8769, 4, 38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0xa401, 3, customRendered << 16);
        tiff.putInt(0);
        byte[] header = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer payload =
                ByteBuffer.allocate(header.length + tiff.position()).put(header);
        payload.put(tiff.array(), 0, tiff.position());
        return withSegment(jpeg, 0xe1, payload.array());
    }

    /** With the moment it was taken at, in EXIF's own writing. */
    public static byte[] takenAt(byte[] jpeg, String when) {
        ByteBuffer tiff = ByteBuffer.allocate(64).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 1);
        entry(tiff, 0x8769, 4, 26);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x9003).putShort((short) 2).putInt(20).putInt(44);
        tiff.putInt(0);
        tiff.put((when + "\0").getBytes(StandardCharsets.ISO_8859_1));
        byte[] header = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] payload = new byte[header.length + 64];
        System.arraycopy(header, 0, payload, 0, header.length);
        System.arraycopy(tiff.array(), 0, payload, header.length, 64);
        return withSegment(jpeg, 0xe1, payload);
    }

    /** With what took it: a model, whether the flash fired, and the focal length of the lens in whole millimetres. */
    public static byte[] takenBy(byte[] jpeg, String model, boolean flash, int focalMm) {
        byte[] name = (model + "\0").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer tiff = ByteBuffer.allocate(128).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(name.length).putInt(80);
        entry(tiff, 0x8769, 4, 38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 0x9209, 3, (flash ? 1 : 0) << 16);
        entry(tiff, 0x920a, 5, 68);
        tiff.putInt(0);
        tiff.putInt(focalMm).putInt(1);
        tiff.position(80);
        tiff.put(name);
        byte[] header = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] payload = new byte[header.length + 128];
        System.arraycopy(header, 0, payload, 0, header.length);
        System.arraycopy(tiff.array(), 0, payload, header.length, 128);
        return withSegment(jpeg, 0xe1, payload);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
    }

    static byte[] withProfile(byte[] jpeg, byte[] profile) {
        ByteBuffer payload = ByteBuffer.allocate(14 + profile.length);
        payload.put("ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1))
                .put((byte) 1)
                .put((byte) 1)
                .put(profile);
        return withSegment(jpeg, 0xe2, payload.array());
    }

    /** Behind what JFIF says of itself. */
    private static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
        int at = 2;
        if ((jpeg[3] & 0xff) == 0xe0) at += 2 + ((jpeg[4] & 0xff) << 8 | (jpeg[5] & 0xff));
        ByteBuffer with = ByteBuffer.allocate(jpeg.length + payload.length + 4);
        with.put(jpeg, 0, at).put((byte) 0xff).put((byte) marker).putShort((short) (payload.length + 2));
        return with.put(payload).put(jpeg, at, jpeg.length - at).array();
    }

    static byte[] pngWithProfile(byte[] png, byte[] profile) {
        Deflater deflater = new Deflater();
        deflater.setInput(profile);
        deflater.finish();
        byte[] packed = new byte[profile.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteBuffer chunk = ByteBuffer.allocate(6 + length);
        chunk.put("test\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(packed, 0, length);
        return withChunk(png, "iCCP", chunk.array());
    }

    /** Behind the header of a PNG. */
    static byte[] withChunk(byte[] png, String type, byte[] data) {
        int at = 8 + 25;
        ByteBuffer with = ByteBuffer.allocate(png.length + data.length + 12);
        with.put(png, 0, at).put(chunk(type, data)).put(png, at, png.length - at);
        return with.array();
    }

    /** A PNG that promises so many pixels and holds none. */
    static byte[] promising(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.writeBytes(chunk("IHDR", header.array()));
        png.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }

    /** An ICC profile of three colorants (XYZ under D50) and one gamma: 2.2 as Adobe RGB has it. */
    static byte[] adobeRgb() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        ByteBuffer name =
                ByteBuffer.allocate(92).put(ascii("desc")).putInt(0).putInt(5).put(ascii("Test\0"));
        tags.put("desc", name.array());
        tags.put(
                "cprt",
                ByteBuffer.allocate(12)
                        .put(ascii("text"))
                        .putInt(0)
                        .put(ascii("none"))
                        .array());
        tags.put("wtpt", xyz(0.9642, 1, 0.8249));
        tags.put("rXYZ", xyz(0.60974, 0.31111, 0.01947));
        tags.put("gXYZ", xyz(0.20528, 0.62567, 0.06087));
        tags.put("bXYZ", xyz(0.14919, 0.06322, 0.74457));
        for (String curve : new String[] {"rTRC", "gTRC", "bTRC"}) {
            tags.put(
                    curve,
                    ByteBuffer.allocate(14)
                            .put(ascii("curv"))
                            .putInt(0)
                            .putInt(1)
                            .putShort((short) 0x233)
                            .array());
        }
        int start = 132 + 12 * tags.size();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteBuffer table = ByteBuffer.allocate(4 + 12 * tags.size()).putInt(tags.size());
        tags.forEach((tag, bytes) -> {
            table.put(ascii(tag)).putInt(start + data.size()).putInt(bytes.length);
            data.writeBytes(bytes);
            while (data.size() % 4 != 0) data.write(0);
        });
        ByteBuffer profile = ByteBuffer.allocate(start + data.size());
        profile.putInt(profile.capacity()).putInt(0).putInt(0x02400000).put(ascii("mntrRGB XYZ "));
        profile.position(36);
        profile.put(ascii("acsp"));
        profile.position(68);
        profile.put(xyz(0.9642, 1, 0.8249), 8, 12);
        profile.position(128);
        profile.put(table.array());
        profile.put(data.toByteArray());
        return profile.array();
    }

    private static byte[] xyz(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : values) bytes.putInt((int) Math.round(value * 65536));
        return bytes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
