package fibril.clinic.measure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The same part of two photographs beside each other as one picture, with what each is burnt in: it cannot be shown without
 * saying which is before, and nothing about the camera or the place comes along.
 */
public final class ShownPair {

    private static final int HEIGHT_PX = 900;
    private static final int GAP_PX = 8;
    private static final int MOST_WIDTH_PX = 4000;
    private static final double LETTERS = 0.035;
    private static final double LINE_HEIGHT = 1.5;
    private static final double BASE_LINE = 1.1;

    private ShownPair() {}

    /** A JPEG. The photographs are copies that may be shown: upright and small. */
    public static byte[] of(byte[] before, byte[] after, Cutting cutting, String saysBefore, String saysAfter) {
        BufferedImage left = part(read(before), cutting);
        BufferedImage right = part(read(after), cutting);
        BufferedImage both =
                new BufferedImage(left.getWidth() + GAP_PX + right.getWidth(), HEIGHT_PX, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = both.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, both.getWidth(), both.getHeight());
        g.drawImage(left, 0, 0, null);
        g.drawImage(right, left.getWidth() + GAP_PX, 0, null);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        write(g, saysBefore, 0, left.getWidth());
        write(g, saysAfter, left.getWidth() + GAP_PX, right.getWidth());
        g.dispose();
        return jpeg(both);
    }

    private static BufferedImage part(BufferedImage whole, Cutting cutting) {
        BufferedImage part = whole.getSubimage(
                cutting.x(whole.getWidth()),
                cutting.y(whole.getHeight()),
                cutting.width(whole.getWidth()),
                cutting.height(whole.getHeight()));
        int width = Math.clamp(Math.round((double) part.getWidth() * HEIGHT_PX / part.getHeight()), 1, MOST_WIDTH_PX);
        BufferedImage scaled = new BufferedImage(width, HEIGHT_PX, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(part, 0, 0, width, HEIGHT_PX, null);
        g.dispose();
        return scaled;
    }

    /** White on black at the foot of its picture, as large as there is room for. */
    private static void write(Graphics2D g, String says, int x, int room) {
        Letters letters = Letters.bold();
        double size = HEIGHT_PX * LETTERS;
        double wanted = width(letters.line(says, size)) + 2 * GAP_PX;
        if (wanted > room) size *= room / wanted;
        Shape line = letters.line(says, size);
        int height = (int) Math.ceil(size * LINE_HEIGHT);
        int width = (int) Math.ceil(Math.min(room, width(line) + 2 * GAP_PX));
        g.setColor(Color.BLACK);
        g.fillRect(x, HEIGHT_PX - height, width, height);
        g.setColor(Color.WHITE);
        g.fill(AffineTransform.getTranslateInstance(x + GAP_PX, HEIGHT_PX - height + size * BASE_LINE)
                .createTransformedShape(line));
    }

    private static double width(Shape line) {
        return line.getBounds2D().getMaxX();
    }

    private static BufferedImage read(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image == null) throw new IllegalArgumentException("what should be cut is no picture");
            return image;
        } catch (IOException broken) {
            throw new UncheckedIOException("a picture of the vault cannot be read", broken);
        }
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException("a picture cannot be written", broken);
        }
        return bytes.toByteArray();
    }
}
