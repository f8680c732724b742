package fibril.clinic.arrive;

import fibril.clinic.vault.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Pictures in a folder. What a row names is looked for in it and nowhere else, and no link is followed. */
public final class FolderPictures implements Pictures {

    private static final Missing ELSEWHERE = new Missing("a file in the folder, named from there and without “..”");
    private static final Missing NOT_THERE = new Missing("a file that lies in the folder");

    private final Path folder;

    public FolderPictures(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    @Override
    public Found find(String name) {
        Path file;
        try {
            file = folder.resolve(name.replace('\\', '/').replaceFirst("^\\./", ""));
        } catch (InvalidPathException noPath) {
            return NOT_THERE;
        }
        if (!file.normalize().equals(file) || !file.startsWith(folder) || file.equals(folder)) return ELSEWHERE;
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return NOT_THERE;
            // a folder on the way may be a link too
            if (!file.toRealPath().equals(file)) return ELSEWHERE;
            if (Files.size(file) > Picture.MOST_BYTES) {
                return new Missing("a picture of at most " + Picture.MOST_BYTES / 1_000_000 + " MB");
            }
            return new Content(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return new Missing("a file that can be read");
        }
    }
}
