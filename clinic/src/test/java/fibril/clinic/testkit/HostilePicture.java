package fibril.clinic.testkit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** What must not come in as a photograph, one of each kind or more, each under the name a sender would give it. */
public enum HostilePicture {
    BOMB_OF_PIXELS("bomb.png", "more than its 300 × 200 pixels need") {
        @Override
        byte[] made() {
            byte[] head = Arrays.copyOf(still("png"), 33);
            return joined(head, chunk("IDAT", deflated(64 << 20)), chunk("IEND", new byte[0]));
        }
    },
    BOMB_OF_SCANS("scans.jpg", "more than its 300 × 200 pixels need") {
        @Override
        byte[] made() {
            byte[] jpeg = still("jpeg");
            byte[] scan = HexFormat.of().parseHex("ffda0008010100003f0000");
            byte[] scans = new byte[500 * scan.length];
            for (int i = 0; i < 500; i++) System.arraycopy(scan, 0, scans, i * scan.length, scan.length);
            return joined(Arrays.copyOf(jpeg, jpeg.length - 2), scans, END);
        }
    },
    POLYGLOT_JPEG_AND_ZIP("holiday.jpg", "ZIP file at once") {
        @Override
        byte[] made() {
            return joined(still("jpeg"), zip());
        }
    },
    POLYGLOT_ZIP_IN_A_NOTE("note.jpg", "ZIP file at once") {
        @Override
        byte[] made() {
            byte[] jpeg = still("jpeg");
            byte[] zip = zip();
            int behind = jpeg.length - 2;
            zip[zip.length - 2] = (byte) behind;
            zip[zip.length - 1] = (byte) (behind >> 8);
            return joined(START, note(zip), Arrays.copyOfRange(jpeg, 2, jpeg.length));
        }
    },
    POLYGLOT_JPEG_AND_PDF("letter.jpg", "PDF file at once") {
        @Override
        byte[] made() {
            byte[] jpeg = still("jpeg");
            return joined(START, note(ascii("%PDF-1.7")), Arrays.copyOfRange(jpeg, 2, jpeg.length));
        }
    },
    POLYGLOT_PNG_AND_PAGE("page.png", "goes on for 25 bytes") {
        @Override
        byte[] made() {
            return joined(still("png"), ascii("<script>alert(1)</script>"));
        }
    },
    POLYGLOT_GIF_AND_JAR("gifar.gif", "This is a GIF file") {
        @Override
        byte[] made() {
            return joined(ascii("GIF89a"), zip());
        }
    },
    SVG("drawing.svg", "not a photograph") {
        @Override
        byte[] made() {
            return ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        }
    },
    TRUNCATED_JPEG("half.jpg", "did not arrive whole") {
        @Override
        byte[] made() {
            byte[] whole = still("jpeg");
            return Arrays.copyOf(whole, whole.length * 2 / 3);
        }
    },
    TRUNCATED_PNG("half.png", "did not arrive whole") {
        @Override
        byte[] made() {
            byte[] whole = still("png");
            return Arrays.copyOf(whole, whole.length - 6);
        }
    },
    SIXTY_THOUSAND_SQUARE_PNG("large.png", "60,000 × 60,000") {
        @Override
        byte[] made() {
            byte[] png = still("png");
            return joined(Arrays.copyOf(png, 8), head(60_000, 60_000), Arrays.copyOfRange(png, 33, png.length));
        }
    },
    SIXTY_THOUSAND_SQUARE_JPEG("large.jpg", "60,000 × 60,000") {
        @Override
        byte[] made() {
            byte[] jpeg = still("jpeg");
            for (int at = 2; at < jpeg.length - 8; at++) {
                if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
                    ByteBuffer.wrap(jpeg).putShort(at + 5, (short) 60_000).putShort(at + 7, (short) 60_000);
                    return jpeg;
                }
            }
            throw new IllegalStateException("a JPEG without a frame");
        }
    },
    ANIMATED_PNG("dance.png", "This PNG file moves") {
        @Override
        byte[] made() {
            byte[] png = still("png");
            byte[] twice = ByteBuffer.allocate(8).putInt(2).putInt(0).array();
            return joined(Arrays.copyOf(png, 33), chunk("acTL", twice), Arrays.copyOfRange(png, 33, png.length));
        }
    },
    ANIMATED_WEBP("dance.webp", "This WebP file moves") {
        @Override
        byte[] made() {
            return joined(ascii("RIFF....WEBPVP8X...."), new byte[] {2}, new byte[100]);
        }
    },
    PNG_CALLED_JPEG("photo.jpg", "ends in .jpg, but it is a PNG picture") {
        @Override
        byte[] made() {
            return still("png");
        }
    },
    JPEG_CALLED_A_PAGE("index.html", "ends in .html, but it is a JPEG picture") {
        @Override
        byte[] made() {
            return still("jpeg");
        }
    };

    private static final byte[] START = HexFormat.of().parseHex("ffd8");
    private static final byte[] END = HexFormat.of().parseHex("ffd9");

    private final String fileName;
    private final String told;

    HostilePicture(String fileName, String told) {
        this.fileName = fileName;
        this.told = told;
    }

    abstract byte[] made();

    public byte[] bytes() {
        return made();
    }

    public String fileName() {
        return fileName;
    }

    /** What its sender reads. */
    public String told() {
        return told;
    }

    /** A harmless one: 300 × 200 pixels. */
    public static byte[] still(String format) {
        BufferedImage skin = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = skin.createGraphics();
        for (int x = 0; x < 300; x += 10) {
            g.setColor(new Color(200, 150 - x / 3, 120));
            g.fillOval(x, x % 170, 60, 40);
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(skin, format, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    /** A chunk of a PNG: its length, its kind, what is in it, and their checksum. */
    public static byte[] chunk(String kind, byte[]... content) {
        byte[] all = joined(content);
        CRC32 sum = new CRC32();
        sum.update(ascii(kind));
        sum.update(all);
        return ByteBuffer.allocate(12 + all.length)
                .putInt(all.length)
                .put(ascii(kind))
                .put(all)
                .putInt((int) sum.getValue())
                .array();
    }

    public static byte[] deflated(int zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            byte[] some = new byte[1 << 20];
            for (int left = zeros; left > 0; left -= some.length) out.write(some, 0, Math.min(left, some.length));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static byte[] head(int width, int height) {
        return chunk("IHDR", ByteBuffer.allocate(8).putInt(width).putInt(height).array(), new byte[] {8, 2, 0, 0, 0});
    }

    /** A remark in a JPEG, to stand behind its beginning. */
    public static byte[] note(byte[] words) {
        byte[] before = ByteBuffer.allocate(4)
                .putShort((short) 0xfffe)
                .putShort((short) (words.length + 2))
                .array();
        return joined(before, words);
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("Evil.class"));
            out.write(ascii("not really"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
