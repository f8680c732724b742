package fibril.walk;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A real face for a camera that is none: Grace Hopper in an official photograph of the US Navy, in the public domain. */
final class Face {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    /** The middle of the face, as shares of the photograph. */
    private static final double ACROSS = 0.5;

    private static final double DOWN = 0.4;
    private static final int FRAMES = 3;

    /** Brightness and both colours out of red, green and blue (BT.601). */
    private static final double[][] PLANES = {
        {16, 65.481, 128.553, 24.966},
        {128, -37.797, -74.203, 112},
        {128, 112, -93.786, -18.214}
    };

    /** As it is, its highlights are burnt out, and the guide refuses it rightly. */
    private static final Color LESS_LIGHT = new Color(0, 0, 0, 40);

    private static final Path PORTRAIT = Path.of("../photo/src/test/resources/fibril/photo/portrait/grace_hopper.jpg");

    private Face() {}

    /** Turned clockwise about its own middle, as the camera sees it. */
    static byte[] turned(double degrees) {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(seen(degrees), "jpeg", jpeg);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return jpeg.toByteArray();
    }

    private static BufferedImage seen(double degrees) {
        BufferedImage face = portrait();
        BufferedImage seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = seen.createGraphics();
        g.setColor(new Color(60, 60, 80));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        double scale = (double) HEIGHT / face.getHeight();
        g.translate(WIDTH / 2.0, HEIGHT * DOWN);
        g.rotate(Math.toRadians(degrees));
        g.scale(scale, scale);
        g.translate(-face.getWidth() * ACROSS, -face.getHeight() * DOWN);
        g.drawImage(face, 0, 0, null);
        g.setTransform(new AffineTransform());
        g.setColor(LESS_LIGHT);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.dispose();
        return seen;
    }

    private static BufferedImage portrait() {
        try {
            return ImageIO.read(PORTRAIT.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same again and again, for Chromium's false camera: uncompressed and slow, so that there is time to look at it. */
    static Path clip(double degrees) {
        BufferedImage seen = seen(degrees);
        try {
            Path clip = Files.createTempFile("face", ".y4m");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(clip))) {
                out.write("YUV4MPEG2 W%d H%d F3:1 Ip A1:1 C420\n"
                        .formatted(WIDTH, HEIGHT)
                        .getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < FRAMES; i++) {
                    out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                    for (int plane = 0; plane < PLANES.length; plane++)
                        write(seen, PLANES[plane], plane == 0 ? 1 : 2, out);
                }
            }
            return clip;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(BufferedImage seen, double[] plane, int step, OutputStream out) throws IOException {
        for (int y = 0; y < HEIGHT; y += step) {
            for (int x = 0; x < WIDTH; x += step) {
                Color c = new Color(seen.getRGB(x, y));
                double sum = plane[1] * c.getRed() + plane[2] * c.getGreen() + plane[3] * c.getBlue();
                out.write((int) Math.round(plane[0] + sum / 255));
            }
        }
    }
}
