package fibril.clinic.practice;

import fibril.atlas.Atlas;
import fibril.atlas.Overlay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The facts as this clinic uses them today. Every atlas that ever stood is kept by its version, so that an old page can
 * be made again exactly.
 */
public final class CurrentAtlas implements Supplier<Atlas> {

    private final Path overlay;
    private final Path kept;
    private volatile Atlas atlas;

    /** The overlay is {@code overlay.json} in the data folder; older atlases lie in {@code atlas/}. */
    public CurrentAtlas(Path dataFolder) {
        this.overlay = dataFolder.resolve("overlay.json");
        this.kept = dataFolder.resolve("atlas");
        this.atlas = keep(Atlas.load(overlay));
    }

    @Override
    public Atlas get() {
        return atlas;
    }

    /** Where the clinic's own file lies. */
    public Path overlayFile() {
        return overlay;
    }

    /** Reads the overlay again after it was changed; the one before stays in use when the new one is refused. */
    public synchronized Atlas readAgain() {
        atlas = keep(Atlas.load(overlay));
        return atlas;
    }

    /**
     * Changes the clinic's own settings. A change the atlas refuses throws {@link fibril.atlas.BrokenAtlas} with every
     * problem, and nothing of it is kept.
     */
    public synchronized Atlas change(UnaryOperator<Overlay> change) {
        Path fresh = overlay.resolveSibling("overlay.json.part");
        try {
            Files.writeString(fresh, change.apply(Overlay.read(overlay)).toJson());
            Atlas.load(fresh);
            Files.move(fresh, overlay, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException("the clinic's settings cannot be written", broken);
        }
        return readAgain();
    }

    /** The atlas of an old version, as it stood. */
    public Optional<Atlas> version(String version) {
        if (atlas.version().equals(version)) return Optional.of(atlas);
        Path folder = kept.resolve(version);
        return version.matches("[0-9a-f]+") && Files.isDirectory(folder)
                ? Optional.of(Atlas.loadKept(folder))
                : Optional.empty();
    }

    private Atlas keep(Atlas read) {
        Path folder = kept.resolve(read.version());
        if (!Files.isDirectory(folder)) read.writeTo(folder);
        return read;
    }
}
