package fibril.photo.read;

import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.Readings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads a photograph within bounds: what it is and how large, before a pixel is decoded. */
public final class PhotoReader {

    public static final int MOST_BYTES = 30_000_000;
    public static final long MOST_PIXELS = 120_000_000;
    /** Fewer pixels than this across cannot show skin. */
    public static final int LEAST_SIDE = 240;

    /** Above this every second pixel of a row and column is read: 12 megapixels are more than a face needs. */
    private static final long ENOUGH_PIXELS = 30_000_000;

    private PhotoReader() {}

    /** All there is to measure. */
    public static Reading read(byte[] bytes, Which which) {
        return read(bytes, which, ENOUGH_PIXELS);
    }

    /** Coarser, for looking at: at most about {@code enough} pixels, and no fewer than a quarter of that where there are so many. */
    public static Reading read(byte[] bytes, Which which, long enough) {
        if (bytes.length == 0) return new Reading.Refused(Readings.refused(Gate.EMPTY_FILE, which, "0 bytes", ""));
        GateReading size = Readings.atMost(
                Gate.FILE_SIZE, which, bytes.length / 1e6, MOST_BYTES / 1e6, "%.0f MB", Verdict.REFUSED);
        if (size.verdict() == Verdict.REFUSED) return new Reading.Refused(size);
        FileType type = FileType.of(bytes);
        if (type != FileType.JPEG && type != FileType.PNG) {
            return new Reading.Refused(Readings.refused(Gate.NOT_A_PICTURE, which, type.words(), "JPEG or PNG"));
        }
        if (type == FileType.PNG && CameraNotes.pngChunk(bytes, "acTL").isPresent()) {
            return new Reading.Refused(Readings.refused(Gate.ANIMATED, which, "animated PNG", "one picture"));
        }
        CameraNotes notes = CameraNotes.of(bytes);
        if (notes.colours().isPresent()) {
            return new Reading.Refused(
                    Readings.refused(Gate.COLOUR_MODEL, which, notes.colours().get(), "RGB"));
        }
        return decoded(bytes, type, notes, which, enough);
    }

    private static Reading decoded(byte[] bytes, FileType type, CameraNotes notes, Which which, long enough) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type == FileType.JPEG ? "jpeg" : "png")
                .next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, false);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return new Reading.Refused(Readings.refused(
                        Gate.PIXELS, which, width + " × " + height, MOST_PIXELS / 1_000_000 + " megapixels"));
            }
            if (Math.min(width, height) < LEAST_SIDE) {
                return new Reading.Refused(Readings.refused(
                        Gate.SIDE,
                        which,
                        width + " × " + height + " pixels",
                        "at least " + LEAST_SIDE + " on each side"));
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int every = (int) Math.ceil(Math.sqrt((double) width * height / enough));
            param.setSourceSubsampling(every, every, 0, 0);
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
            BufferedImage picture = reader.read(0, param);
            if (warnings.stream().anyMatch(PhotoReader::endsEarly)) {
                return new Reading.Refused(Readings.refused(Gate.DAMAGED, which, "not readable to its end", ""));
            }
            if (type == FileType.PNG) picture = PngColours.toSrgb(picture, bytes);
            return new Reading.Seen(
                    Frame.of(picture, notes.orientation()), notes.camera(), notes.taken(), processing(notes, which));
        } catch (IOException | RuntimeException damaged) {
            // the JDK's readers answer broken files with both
            return new Reading.Refused(Readings.refused(Gate.DAMAGED, which, "not readable to its end", ""));
        } finally {
            reader.dispose();
        }
    }

    /** A JPEG that was cut off is read all the same, grey from there on; its reader only warns, in the words of libjpeg. */
    private static boolean endsEarly(String warning) {
        return warning.toLowerCase(Locale.ROOT).contains("premature end");
    }

    private static List<GateReading> processing(CameraNotes notes, Which which) {
        return notes.processing()
                .map(made -> List.of(Readings.refused(Gate.PROCESSING, which, made, "none of these")))
                .orElse(List.of());
    }
}
