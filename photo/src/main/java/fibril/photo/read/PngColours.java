package fibril.photo.read;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The JDK turns the colours of a JPEG by its profile, but leaves a PNG's profile aside; this does the same for it. */
final class PngColours {

    private static final int MOST_PROFILE_BYTES = 4_000_000;

    private PngColours() {}

    static BufferedImage toSrgb(BufferedImage picture, byte[] png) {
        BufferedImage rgb = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = rgb.createGraphics();
        g.drawImage(picture, 0, 0, Color.WHITE, null);
        g.dispose();
        profile(png)
                .ifPresent(profile -> new ColorConvertOp(
                                new ICC_ColorSpace(profile), ColorSpace.getInstance(ColorSpace.CS_sRGB), null)
                        .filter(rgb.getRaster(), rgb.getRaster()));
        return rgb;
    }

    /** A name, a zero, the method (0), then the profile compressed. A profile that cannot be read is left aside, as screens do. */
    private static Optional<ICC_Profile> profile(byte[] png) {
        Optional<byte[]> chunk = CameraNotes.pngChunk(png, "iCCP");
        if (chunk.isEmpty()) return Optional.empty();
        byte[] bytes = chunk.get();
        int zero = 0;
        while (zero < bytes.length && bytes[zero] != 0) zero++;
        int start = zero + 2;
        if (start >= bytes.length) return Optional.empty();
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
            ICC_Profile profile = ICC_Profile.getInstance(in.readNBytes(MOST_PROFILE_BYTES));
            return profile.getColorSpaceType() == ColorSpace.TYPE_RGB ? Optional.of(profile) : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
