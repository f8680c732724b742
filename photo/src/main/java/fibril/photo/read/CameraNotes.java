package fibril.photo.read;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngProcessingException;
import com.drew.lang.StreamReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.makernotes.AppleMakernoteDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a camera wrote beside the pixels, as far as it decides whether they can be trusted.
 *
 * @param orientation of EXIF, 1 (upright) to 8
 * @param camera what took it, through which lens and with which flash
 * @param taken when, as EXIF writes it; empty where it is not said
 * @param processing what the camera says it did to skin or light; empty where it says nothing
 * @param colours what the pixels are where they are not RGB; empty where they are
 */
record CameraNotes(
        int orientation, Camera camera, String taken, Optional<String> processing, Optional<String> colours) {

    private static final int NIGHT = 3;
    private static final int APPLE_HDR_MADE = 3;
    private static final int FLASH_FIRED = 1;
    private static final int LONGEST_LENS = 5_000;
    private static final int LONGEST_NAME = 60;
    /** Whoever reads them unpacks them, and a byte can become a thousand. */
    private static final int MOST_COMPRESSED = 64 * 1024;

    private static final CameraNotes NONE = new CameraNotes(1, Camera.UNKNOWN, "", Optional.empty(), Optional.empty());

    static CameraNotes of(byte[] bytes) {
        if (compressedNotes(bytes) > MOST_COMPRESSED) return NONE;
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
            return new CameraNotes(
                    orientation(metadata), camera(metadata), taken(metadata), processing(metadata), colours(metadata));
        } catch (ImageProcessingException | IOException noneToRead) {
            return NONE;
        }
    }

    private static int orientation(Metadata metadata) {
        int orientation = number(metadata, ExifIFD0Directory.class, ExifDirectoryBase.TAG_ORIENTATION)
                .orElse(1);
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }

    private static Camera camera(Metadata metadata) {
        Class<ExifIFD0Directory> first = ExifIFD0Directory.class;
        Class<ExifSubIFDDirectory> second = ExifSubIFDDirectory.class;
        return new Camera(
                text(metadata, first, ExifDirectoryBase.TAG_MODEL),
                number(metadata, second, ExifDirectoryBase.TAG_FLASH).map(flash -> (flash & FLASH_FIRED) != 0),
                metadata.getDirectoriesOfType(second).stream()
                        .map(exif -> Optional.ofNullable(exif.getDoubleObject(ExifDirectoryBase.TAG_FOCAL_LENGTH)))
                        .flatMap(Optional::stream)
                        .filter(mm -> mm > 0 && mm < LONGEST_LENS)
                        .findFirst());
    }

    private static String taken(Metadata metadata) {
        return metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
                .map(exif -> Optional.ofNullable(exif.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL)))
                .flatMap(Optional::stream)
                .filter(when -> when.matches("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d"))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> processing(Metadata metadata) {
        Optional<Integer> rendered = number(metadata, ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_CUSTOM_RENDERED);
        // 2 … 8 are Apple's; the standard knows 0 (normal) and 1 (some special process)
        String made = switch (rendered.orElse(0)) {
            case 2, 3 -> "HDR";
            case 6 -> "panorama";
            case 7 -> "HDR portrait mode";
            case 8 -> "portrait mode";
            default -> "";
        };
        if (!made.isEmpty()) return Optional.of(made);
        if (number(metadata, AppleMakernoteDirectory.class, AppleMakernoteDirectory.TAG_HDR_IMAGE_TYPE)
                .filter(type -> type == APPLE_HDR_MADE)
                .isPresent()) return Optional.of("HDR");
        if (number(metadata, ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_SCENE_CAPTURE_TYPE)
                .filter(type -> type == NIGHT)
                .isPresent()) return Optional.of("night mode");
        return googlePortrait(metadata) ? Optional.of("portrait mode") : Optional.empty();
    }

    /** Android cameras name their special modes in XMP. */
    private static boolean googlePortrait(Metadata metadata) {
        return metadata.getDirectoriesOfType(XmpDirectory.class).stream()
                .flatMap(xmp -> xmp.getXmpProperties().entrySet().stream())
                .anyMatch(property -> property.getKey().contains("SpecialTypeID")
                        && property.getValue().toUpperCase(Locale.ROOT).contains("PORTRAIT"));
    }

    private static Optional<String> colours(Metadata metadata) {
        Optional<Integer> jpeg = number(metadata, JpegDirectory.class, JpegDirectory.TAG_NUMBER_OF_COMPONENTS);
        if (jpeg.isPresent()) {
            return switch (jpeg.get()) {
                case 3 -> Optional.empty();
                case 1 -> Optional.of("grey");
                case 4 -> Optional.of("CMYK");
                default -> Optional.of(jpeg.get() + " channels");
            };
        }
        return number(metadata, PngDirectory.class, PngDirectory.TAG_COLOR_TYPE)
                .filter(type -> type == 0 || type == 4)
                .map(type -> "grey");
    }

    private static String text(Metadata metadata, Class<? extends Directory> directory, int tag) {
        return metadata.getDirectoriesOfType(directory).stream()
                .map(one -> Optional.ofNullable(one.getString(tag)))
                .flatMap(Optional::stream)
                .map(String::strip)
                .findFirst()
                .filter(said -> said.length() <= LONGEST_NAME && said.chars().noneMatch(Character::isISOControl))
                .orElse("");
    }

    private static Optional<Integer> number(Metadata metadata, Class<? extends Directory> directory, int tag) {
        return metadata.getDirectoriesOfType(directory).stream()
                .map(one -> Optional.ofNullable(one.getInteger(tag)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The bytes of the first chunk of this kind in a PNG. */
    static Optional<byte[]> pngChunk(byte[] png, String kind) {
        return pngChunks(png, kind).stream().findFirst();
    }

    private static int compressedNotes(byte[] bytes) {
        return pngChunks(bytes, "zTXt", "iTXt", "iCCP").stream()
                .mapToInt(chunk -> chunk.length)
                .sum();
    }

    private static List<byte[]> pngChunks(byte[] bytes, String... kinds) {
        List<byte[]> found = new ArrayList<>();
        try {
            Set<PngChunkType> types = new HashSet<>();
            for (String kind : kinds) types.add(new PngChunkType(kind));
            for (PngChunk chunk :
                    new PngChunkReader().extract(new StreamReader(new ByteArrayInputStream(bytes)), types)) {
                found.add(chunk.getBytes());
            }
        } catch (PngProcessingException | IOException noneOrDamaged) {
            return List.of();
        }
        return found;
    }
}
