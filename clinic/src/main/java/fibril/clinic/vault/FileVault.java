package fibril.clinic.vault;

import fibril.atlas.Durable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/** A folder of files, each sealed under the practice's key, so that one cannot stand in for another. */
public final class FileVault implements Vault {

    private final Path folder;
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    public FileVault(Path folder, Keys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    @Override
    public String put(byte[] content) {
        String name = SealedFile.nameOf(content);
        Path place = place(name);
        Path home = Objects.requireNonNull(place.getParent());
        try {
            if (!isSound(name)) {
                byte[] sealed = SealedFile.sealed(content, name, keys.current(), random);
                Files.createDirectories(home);
                SealedFile.giveName(SealedFile.writeHalf(place, sealed), place);
            }
            // somebody else may have put it this moment: it is safe only when its name is, too
            Durable.keepNames(home);
            Durable.keepNames(folder);
            return name;
        } catch (IOException broken) {
            throw new UncheckedIOException("the vault cannot be written", broken);
        }
    }

    @Override
    public Optional<byte[]> get(String name) {
        if (!SealedFile.isName(name) || !Files.exists(place(name))) return Optional.empty();
        byte[] file;
        try {
            file = Files.readAllBytes(place(name));
        } catch (IOException broken) {
            throw new UncheckedIOException("the vault cannot be read", broken);
        }
        return Optional.of(opened(file, name).orElseThrow(() -> new Damaged(name)));
    }

    /** A damaged file must not stand in the way of what is to take its place. */
    private boolean isSound(String name) throws IOException {
        try {
            return opened(Files.readAllBytes(place(name)), name).isPresent();
        } catch (NoSuchFileException notThere) {
            return false;
        }
    }

    private Optional<byte[]> opened(byte[] file, String name) {
        for (SecretKey key : keys.all()) {
            Optional<byte[]> content = SealedFile.opened(file, name, key);
            if (content.isPresent()) return content;
        }
        return Optional.empty();
    }

    @Override
    public void forget(String name) {
        if (!SealedFile.isName(name)) return;
        try {
            Files.deleteIfExists(place(name));
        } catch (IOException broken) {
            throw new UncheckedIOException("the vault cannot be written", broken);
        }
    }

    /**
     * Clears away what a sudden end left behind, before anybody writes: halves of files, and files whose record was never
     * written, so that a picture and its record are there together or not at all. Whole files are laid aside, not thrown
     * away.
     *
     * @param spokenOf every name that a record speaks of
     * @return how many files were laid aside
     */
    public int layAside(Set<String> spokenOf, Path aside) {
        if (!Files.exists(folder)) return 0;
        int laid = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(Durable.HALF)) {
                    Files.delete(file);
                } else if (!spokenOf.contains(name)) {
                    Files.createDirectories(aside);
                    Files.move(file, aside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    laid++;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the vault cannot be tidied", broken);
        }
        return laid;
    }

    private Path place(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
