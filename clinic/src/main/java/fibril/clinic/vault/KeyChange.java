package fibril.clinic.vault;

import fibril.atlas.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * Seals every file under a fresh key. Whenever it is cut off, the key file opens everything there is, and the same work
 * begun again goes on where it stopped:
 *
 * <ol>
 *   <li>the key file holds the fresh key before the old one;
 *   <li>each file is sealed anew beside its place and takes it in one step;
 *   <li>each file is opened once more, with the fresh key alone;
 *   <li>the old key gets a file of its own, and only then leaves the key file.
 * </ol>
 *
 * Nobody may write to the vault meanwhile.
 */
public final class KeyChange {

    /** How many files have to fail before a key is called another practice's. */
    private static final int SAMPLE = 20;

    /** What has just happened, so that the work can be watched. */
    public enum Step {
        TWO_KEYS,
        HALF_WRITTEN,
        SEALED,
        CHECKED,
        OLD_KEY_KEPT,
        ONE_KEY
    }

    public interface Watch {
        /** @param bytes of the file that was dealt with; nothing for the key file */
        void at(Step step, long bytes);
    }

    /** Every file is sealed under the fresh key, but for those that neither key opens. */
    public record Sealed(int files, String oldKey, String newKey, List<String> damaged) {
        public Sealed {
            damaged = List.copyOf(damaged);
        }
    }

    /** Why nothing was begun. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private final List<Path> folders;
    private final Path keyFile;
    private final Watch watch;
    private final SecureRandom random = new SecureRandom();

    /** @param folders those whose files are sealed under the key */
    public KeyChange(List<Path> folders, Path keyFile, Watch watch) {
        this.folders = List.copyOf(folders);
        this.keyFile = keyFile.toAbsolutePath().normalize();
        this.watch = watch;
    }

    /** How much there is to seal. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files()) bytes += Files.size(file);
        return bytes;
    }

    public Sealed seal() throws IOException {
        for (Path half : inside(path -> path.toString().endsWith(Durable.HALF))) Files.delete(half);
        Keys keys = begun();
        SecretKey fresh = keys.current();
        Set<Path> damaged = new TreeSet<>();
        for (Path file : files()) {
            if (!sealed(file, keys)) damaged.add(file);
        }
        for (Path folder : inside(Files::isDirectory)) Durable.keepNames(folder);
        int sound = 0;
        for (Path file : files()) {
            if (isOpenedBy(fresh, file)) sound++;
            else damaged.add(file);
            watch.at(Step.CHECKED, Files.size(file));
        }
        return new Sealed(
                sound,
                Keys.nameOf(keys.all().getLast()),
                Keys.nameOf(fresh),
                damaged.stream().map(file -> file.getFileName().toString()).toList());
    }

    /** Takes the old key out of the key file; answers where it lies now, for somebody to destroy. */
    public List<Path> retire() throws IOException {
        Keys keys = KeyFile.read(keyFile);
        List<Path> places = new ArrayList<>();
        for (SecretKey old : keys.all().subList(1, keys.all().size())) {
            Path place = keyFile.resolveSibling(keyFile.getFileName() + ".retired-" + Keys.nameOf(old));
            KeyFile.replace(place, Keys.of(old));
            places.add(place);
        }
        watch.at(Step.OLD_KEY_KEPT, 0);
        KeyFile.replace(keyFile, Keys.of(keys.current()));
        watch.at(Step.ONE_KEY, 0);
        return places;
    }

    /** The two keys: those of a work that was cut off, or a fresh one before the practice's own. */
    private Keys begun() throws IOException {
        Keys keys = KeyFile.read(keyFile);
        refuseOthers(keys);
        if (keys.areChanging()) return keys;
        if (isMarkedReadOnly()) {
            throw new Refused("the key file " + keyFile + " is marked read-only; nothing was changed. Let its owner"
                    + " write it (chmod u+w) and begin again.");
        }
        Keys both = Keys.of(List.of(Keys.fresh(random), keys.current()));
        try {
            KeyFile.replace(keyFile, both);
        } catch (IOException unwritten) {
            throw new Refused("the key file " + keyFile + " cannot be written ("
                    + unwritten.getClass().getSimpleName() + ": " + unwritten.getMessage() + "); nothing was changed");
        }
        watch.at(Step.TWO_KEYS, 0);
        return both;
    }

    /** A key of another practice would leave every file as it is and then be called the old one. */
    private void refuseOthers(Keys keys) throws IOException {
        int tried = 0;
        for (Path file : files()) {
            if (keys.all().stream().anyMatch(key -> isOpenedQuietly(key, file))) return;
            if (++tried == SAMPLE) break;
        }
        if (tried > 0) {
            throw new Refused("the key in " + keyFile + " opens none of the first " + tried
                    + " files of this practice: it is another practice's. Nothing was changed.");
        }
    }

    /** False where no key opens it; then it stays as it is. */
    private boolean sealed(Path file, Keys keys) throws IOException {
        String name = file.getFileName().toString();
        byte[] bytes = Files.readAllBytes(file);
        boolean sound = SealedFile.opened(bytes, name, keys.current()).isPresent();
        for (SecretKey old : keys.all().subList(1, keys.all().size())) {
            if (sound) break;
            Optional<byte[]> content = SealedFile.opened(bytes, name, old);
            if (content.isEmpty()) continue;
            Path half = SealedFile.writeHalf(file, SealedFile.sealed(content.get(), name, keys.current(), random));
            watch.at(Step.HALF_WRITTEN, 0);
            SealedFile.giveName(half, file);
            sound = true;
        }
        watch.at(Step.SEALED, bytes.length);
        return sound;
    }

    private static boolean isOpenedBy(SecretKey key, Path file) throws IOException {
        String name = file.getFileName().toString();
        return SealedFile.opened(Files.readAllBytes(file), name, key)
                .map(SealedFile::nameOf)
                .filter(name::equals)
                .isPresent();
    }

    private static boolean isOpenedQuietly(SecretKey key, Path file) {
        try {
            return isOpenedBy(key, file);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Asked of the mark itself: it binds whoever may write everything, too. */
    private boolean isMarkedReadOnly() throws IOException {
        return keyFile.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !Files.getPosixFilePermissions(keyFile).contains(PosixFilePermission.OWNER_WRITE);
    }

    private List<Path> files() throws IOException {
        return inside(path -> Files.isRegularFile(path)
                && SealedFile.isName(path.getFileName().toString()));
    }

    private List<Path> inside(Predicate<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.exists(folder)) continue;
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(wanted).sorted().forEach(found::add);
            }
        }
        return found;
    }
}
