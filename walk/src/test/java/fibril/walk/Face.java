package fibril.walk;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    private static final int FRAMES = 10;

    private static final Path PORTRAIT = Path.of("../photo/src/test/resources/fibril/photo/portrait/grace_hopper.jpg");

    private Face() {}

    /** Turned clockwise about its own middle, as the camera sees it. */
    static byte[] turned(double degrees) {
        try {
            BufferedImage face = ImageIO.read(PORTRAIT.toFile());
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
            g.dispose();
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(seen, "jpeg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same again and again, as Chromium's false camera reads it. */
    static Path clip(double degrees) {
        byte[] frame = turned(degrees);
        try {
            Path clip = Files.createTempFile("face", ".mjpeg");
            try (OutputStream out = Files.newOutputStream(clip)) {
                for (int i = 0; i < FRAMES; i++) out.write(frame);
            }
            return clip;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
