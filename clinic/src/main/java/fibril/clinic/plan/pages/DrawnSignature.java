package fibril.clinic.plan.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The PNG a signature field sends; anything else is refused before it is decoded further. */
final class DrawnSignature {

    private static final String PREFIX = "data:image/png;base64,";
    private static final int LONGEST = 700_000;
    private static final int WIDEST_PX = 4096;

    private DrawnSignature() {}

    static Optional<byte[]> read(String dataAddress) {
        if (!dataAddress.startsWith(PREFIX) || dataAddress.length() > LONGEST) return Optional.empty();
        try {
            byte[] png = Base64.getDecoder().decode(dataAddress.substring(PREFIX.length()));
            return isPicture(png) ? Optional.of(png) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isPicture(byte[] png) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
            ImageReader reader = readers.next();
            reader.setInput(in);
            boolean small = reader.getWidth(0) <= WIDEST_PX && reader.getHeight(0) <= WIDEST_PX;
            return small && reader.read(0) != null;
        } catch (IOException | RuntimeException notAPicture) {
            return false;
        }
    }
}
