package fibril.photo.compare;

import fibril.photo.Encoded;
import fibril.photo.image.Picture;
import fibril.photo.image.Rows;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as files. */
final class PictureFiles {

    private static final float QUALITY = 0.92f;

    private PictureFiles() {}

    static Encoded jpeg(Picture.Srgb picture) {
        BufferedImage image = image(picture);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException intoMemory) {
            throw new UncheckedIOException(intoMemory);
        } finally {
            writer.dispose();
        }
        return new Encoded("image/jpeg", bytes.toByteArray(), image.getWidth(), image.getHeight());
    }

    private static BufferedImage image(Picture.Srgb picture) {
        int width = picture.width();
        BufferedImage image = new BufferedImage(width, picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Rows.each(picture.height(), y -> {
            float[] red = picture.red().row(y);
            float[] green = picture.green().row(y);
            float[] blue = picture.blue().row(y);
            for (int x = 0, at = 3 * y * width; x < width; x++, at += 3) {
                bgr[at] = value(blue[x]);
                bgr[at + 1] = value(green[x]);
                bgr[at + 2] = value(red[x]);
            }
        });
        return image;
    }

    private static byte value(float part) {
        return (byte) (255 * Math.clamp(part, 0f, 1f) + 0.5f);
    }
}
