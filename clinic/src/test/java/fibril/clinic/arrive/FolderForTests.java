package fibril.clinic.arrive;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A folder with two pictures, two that are none, and two links that lead out of it to a third. */
final class FolderForTests {

    private FolderForTests() {}

    static Path in(Path place) throws IOException {
        Path folder = Files.createDirectories(place.resolve("pictures"));
        Files.createDirectories(folder.resolve("sub"));
        Files.write(folder.resolve("a.jpg"), picture(200, "jpg"));
        Files.write(folder.resolve("sub/b.png"), picture(300, "png"));
        Files.write(folder.resolve("tiny.png"), picture(10, "png"));
        Files.writeString(folder.resolve("text.jpg"), "no picture");
        Files.write(place.resolve("out.jpg"), picture(200, "jpg"));
        Files.createSymbolicLink(folder.resolve("link.jpg"), place.resolve("out.jpg"));
        Files.createSymbolicLink(folder.resolve("linked"), place);
        return folder;
    }

    private static byte[] picture(int side, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
