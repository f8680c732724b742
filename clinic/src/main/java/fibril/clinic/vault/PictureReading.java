package fibril.clinic.vault;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.jpeg.JpegDirectory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads a photograph within bounds: what it is and how large, before a pixel is decoded. */
final class PictureReading {

    private static final int LONGEST_SHOWN = 2000;
    /** Bytes: a photograph of 24 million pixels at once, and of a larger one more than is shown. */
    private static final long MOST_DECODED = 80_000_000;

    private static final float QUALITY = 0.88f;

    private static final int RGB = 3;
    /** Shown by the JDK's reader in colours that are not the picture's. */
    private static final int CMYK = 4;

    private static final String JPEG_FORMAT = "jpeg";
    private static final String PNG_FORMAT = "png";
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");

    /** What names say of the file, where they say anything; telephones hand over files without. */
    private static final Map<String, String> KINDS_BY_NAME = Map.ofEntries(
            Map.entry("jpg", JPEG_FORMAT),
            Map.entry("jpeg", JPEG_FORMAT),
            Map.entry("jpe", JPEG_FORMAT),
            Map.entry("jfif", JPEG_FORMAT),
            Map.entry("png", PNG_FORMAT),
            Map.entry("heic", "heic"),
            Map.entry("heif", "heic"),
            Map.entry("avif", "avif"),
            Map.entry("webp", "webp"),
            Map.entry("gif", "gif"),
            Map.entry("bmp", "bmp"),
            Map.entry("tif", "tiff"),
            Map.entry("tiff", "tiff"),
            Map.entry("svg", "svg"),
            Map.entry("pdf", "pdf"),
            Map.entry("html", "html"),
            Map.entry("htm", "html"),
            Map.entry("js", "script"),
            Map.entry("zip", "zip"),
            Map.entry("jar", "zip"),
            Map.entry("exe", "program"));

    private PictureReading() {}

    /** What a file is counts, whatever it is called; but one that is called another kind was mistaken for something. */
    static Picture sent(byte[] bytes, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String said = name.contains(".") ? KINDS_BY_NAME.getOrDefault(ending, "") : "";
        Optional<String> format = formatOf(bytes);
        if (said.isEmpty() || format.isEmpty() || format.get().equals(said)) return of(bytes);
        return format.get().equals(JPEG_FORMAT)
                ? Picture.refused(Picture.Why.OTHER_NAME, ending, "JPEG", ".jpg")
                : Picture.refused(Picture.Why.OTHER_NAME, ending, "PNG", ".png");
    }

    static Picture of(byte[] bytes) {
        if (bytes.length == 0) return Picture.refused(Picture.Why.EMPTY);
        if (bytes.length > Picture.MOST_BYTES) {
            return Picture.refused(Picture.Why.TOO_LARGE, bytes.length / 1_000_000.0, Picture.MOST_BYTES / 1_000_000);
        }
        Optional<String> format = formatOf(bytes);
        if (format.isEmpty()) {
            if (isMovingWebp(bytes)) return Picture.refused(Picture.Why.MOVING, "WebP");
            String other = otherType(bytes);
            return other.isEmpty()
                    ? Picture.refused(Picture.Why.NOT_A_PICTURE)
                    : Picture.refused(Picture.Why.OTHER_TYPE, other);
        }
        return decoded(bytes, format.get());
    }

    private static Picture decoded(byte[] bytes, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > Picture.MOST_PIXELS) {
                return Picture.refused(Picture.Why.TOO_MANY_PIXELS, width, height, Picture.MOST_PIXELS / 1_000_000);
            }
            if (Math.min(width, height) < Picture.LEAST_SIDE) {
                return Picture.refused(Picture.Why.TOO_SMALL, width, height, Picture.LEAST_SIDE);
            }
            Optional<Picture.Refused> misshapen = PictureShape.fault(bytes, format.equals(JPEG_FORMAT), width, height);
            if (misshapen.isPresent()) return misshapen.get();
            Metadata notes = format.equals(JPEG_FORMAT) ? notes(bytes) : new Metadata();
            if (number(notes, JpegDirectory.class, JpegDirectory.TAG_NUMBER_OF_COMPONENTS, RGB) == CMYK) {
                return Picture.refused(Picture.Why.FOR_PRINT);
            }
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
            BufferedImage picture = read(reader, width, height);
            if (warnings.stream().anyMatch(PictureReading::endsEarly)) return Picture.refused(Picture.Why.DAMAGED);
            BufferedImage upright =
                    upright(picture, number(notes, ExifIFD0Directory.class, ExifIFD0Directory.TAG_ORIENTATION, 1));
            return new Picture.Shown(jpeg(upright), upright.getWidth(), upright.getHeight());
        } catch (IOException | RuntimeException damaged) {
            // the JDK's readers answer broken files with both
            return Picture.refused(Picture.Why.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, int width, int height) throws IOException {
        SampleModel samples = reader.getImageTypes(0).next().getSampleModel();
        int bits = samples.getNumDataElements() * DataBuffer.getDataTypeSize(samples.getDataType());
        ImageReadParam param = reader.getDefaultReadParam();
        int every = every(width, height, Math.ceilDiv(bits, Byte.SIZE));
        param.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, param);
    }

    /** Every second, third … pixel of a large one, so that memory is bounded by what is shown and not by what came. */
    static int every(int width, int height, int bytesOfAPixel) {
        int every = 1;
        while ((long) Math.ceilDiv(width, every) * Math.ceilDiv(height, every) * bytesOfAPixel > MOST_DECODED) every++;
        return every;
    }

    /** Turned and mirrored as the camera says, made smaller, in the colours of a screen. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        double scale = Math.min(1, LONGEST_SHOWN / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean onItsSide = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = upright.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.transform(turn(orientation, width, height));
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return upright;
    }

    /** The eight orientations of EXIF, for a picture of this size before it is turned. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /**
     * What the camera wrote beside the pixels of a JPEG; nothing where that cannot be read. Of a PNG it is not read: its
     * notes are compressed, and a small file can hold gigabytes of them.
     */
    private static Metadata notes(byte[] bytes) {
        try {
            return JpegMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
        } catch (JpegProcessingException | IOException noneToRead) {
            return new Metadata();
        }
    }

    private static int number(Metadata notes, Class<? extends Directory> where, int tag, int orElse) {
        Directory directory = notes.getFirstDirectoryOfType(where);
        Integer number = directory == null ? null : directory.getInteger(tag);
        return number == null ? orElse : number;
    }

    /** A JPEG that was cut off is read all the same, grey from there on; its reader only warns, in the words of libjpeg. */
    private static boolean endsEarly(String warning) {
        return warning.toLowerCase(Locale.ROOT).contains("premature end");
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Optional<String> formatOf(byte[] bytes) {
        if (begins(bytes, 0, JPEG)) return Optional.of(JPEG_FORMAT);
        return begins(bytes, 0, PNG) ? Optional.of(PNG_FORMAT) : Optional.empty();
    }

    private static boolean isMovingWebp(byte[] bytes) {
        return begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBPVP8X") && bytes.length > 20 && (bytes[20] & 2) != 0;
    }

    /** What else people send, so that the message can name it. */
    private static String otherType(byte[] bytes) {
        if (begins(bytes, 4, "ftyphe") || begins(bytes, 4, "ftypmif1")) return "HEIC";
        if (begins(bytes, 4, "ftypavif")) return "AVIF";
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) return "WebP";
        if (begins(bytes, 0, "GIF8")) return "GIF";
        if (begins(bytes, 0, "II*\0") || begins(bytes, 0, "MM\0*")) return "TIFF";
        return begins(bytes, 0, "%PDF") ? "PDF" : "";
    }

    private static boolean begins(byte[] bytes, int at, String with) {
        return begins(bytes, at, with.getBytes(StandardCharsets.US_ASCII));
    }

    static boolean begins(byte[] bytes, int at, byte[] wanted) {
        if (at < 0 || bytes.length < at + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if (bytes[at + i] != wanted[i]) return false;
        return true;
    }
}
