package fibril.clinic.practice;

import fibril.atlas.Atlas;
import fibril.atlas.BrokenAtlas;
import fibril.atlas.Durable;
import fibril.atlas.Overlay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The facts as this clinic uses them today. Every atlas that ever stood is kept by its version, so that an old page can
 * be made again exactly.
 *
 * <p>A change of the clinic's own file lies beside it, on disk, until the records name it and are committed; only then
 * does it take its place. What a sudden end leaves beside is put in place when the records name it, and is nothing
 * otherwise.
 */
public final class CurrentAtlas implements Supplier<Atlas> {

    private final Path overlay;
    private final Path beside;
    private final Path kept;
    private final Records records;
    private volatile Atlas atlas;

    /** What the records say of the overlay. */
    public interface Records {

        /** By its hash, the overlay that a page wrote last. */
        Optional<String> newest();

        /** Comes back when this hash, and whatever is noted with it, is committed. */
        void write(String hash, Runnable noted);
    }

    /** The overlay is {@code overlay.json} in the data folder; older atlases lie in {@code atlas/}. */
    public CurrentAtlas(Path dataFolder, Records records) {
        this.overlay = dataFolder.resolve("overlay.json");
        this.beside = Durable.half(overlay);
        this.kept = dataFolder.resolve("atlas");
        this.records = records;
        try {
            if (!settled()) Files.deleteIfExists(beside);
        } catch (IOException broken) {
            throw unwritten(broken);
        }
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

    /** For whoever looks whether a change was kept whose answer was lost on its way. */
    public void lookAgain() {
        if (!Files.exists(beside)) return;
        synchronized (this) {
            try {
                if (settled()) atlas = keep(Atlas.load(overlay));
            } catch (IOException broken) {
                throw unwritten(broken);
            }
        }
    }

    /**
     * Changes the clinic's own settings, outside any transaction. A change the atlas refuses throws {@link BrokenAtlas}
     * with every problem; of that, and of one that cannot be committed, nothing is in force.
     *
     * @param noted what is written into the records with it
     */
    public synchronized Atlas change(UnaryOperator<Overlay> change, Runnable noted) {
        lookAgain();
        Overlay fresh = change.apply(Overlay.read(overlay));
        Atlas changed = keep(Atlas.load(fresh));
        byte[] content = fresh.toJson().getBytes(StandardCharsets.UTF_8);
        try {
            Durable.write(beside, content);
            records.write(hash(content), noted);
            Durable.giveName(beside, overlay);
            atlas = changed;
            return changed;
        } catch (IOException broken) {
            throw unwritten(broken);
        }
    }

    /** The atlas of an old version, as it stood; none where it was not kept or is damaged. */
    public Optional<Atlas> version(String version) {
        if (atlas.version().equals(version)) return Optional.of(atlas);
        Path folder = kept.resolve(version);
        return version.matches("[0-9a-f]+") && Atlas.isKept(folder)
                ? Optional.of(Atlas.loadKept(folder))
                : Optional.empty();
    }

    private boolean settled() throws IOException {
        if (!Files.exists(beside)) return false;
        String hash = hash(Files.readAllBytes(beside));
        if (records.newest().filter(hash::equals).isEmpty()) return false;
        Durable.giveName(beside, overlay);
        return true;
    }

    private Atlas keep(Atlas read) {
        Path folder = kept.resolve(read.version());
        if (!Atlas.isKept(folder)) read.writeTo(folder);
        return read;
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Digests.sha256().digest(content));
    }

    private static UncheckedIOException unwritten(IOException broken) {
        return new UncheckedIOException("the clinic's settings cannot be written", broken);
    }
}
