package fibril.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a sealed archive from end to end, and believes nothing in it that its list of contents does not confirm. */
final class ArchiveReader {

    private static final Pattern NAMES =
            Pattern.compile("fibril\\.db|overlay\\.json|(atlas|vault)(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");

    /** Where the bytes of each file go. */
    interface Taker {
        OutputStream take(String name) throws IOException;
    }

    private final Map<String, ContentsList.Listed> found = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable Contents contents;
    private String last = "its beginning";

    private ArchiveReader() {}

    /** Hands every file on; answers the list of contents, or throws {@link Damage} naming what does not fit. */
    static Contents read(InputStream archive, Seal seal, Progress progress, Taker taker) throws IOException {
        return new ArchiveReader().all(archive, seal, progress, taker);
    }

    private Contents all(InputStream archive, Seal seal, Progress progress, Taker taker) throws IOException {
        InputStream opened = seal.opening(archive);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(opened, "UTF-8")) {
            for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                last = entry.getName();
                if (last.equals(ContentsList.NAME)) contents = contents(tar);
                else file(tar, entry, taker);
                progress.add(entry.getSize());
            }
            // the seal of the last piece says that nothing was cut off
            copy(opened, OutputStream.nullOutputStream());
        }
        return confirmed();
    }

    private void file(TarArchiveInputStream tar, TarArchiveEntry entry, Taker taker) throws IOException {
        if (!entry.isFile() || !NAMES.matcher(last).matches() || found.containsKey(last)) {
            throw new Damage(List.of("the archive holds “" + last + "”, which does not belong in it"));
        }
        DigestOutputStream out = new DigestOutputStream(taker.take(last), Hashes.sha256());
        try (out) {
            copy(tar, out);
        }
        String sha256 = HexFormat.of().formatHex(out.getMessageDigest().digest());
        found.put(last, new ContentsList.Listed(last, entry.getSize(), sha256));
    }

    /** It comes last, so that every file is held against it as it is read. */
    private Contents contents(InputStream tar) {
        try {
            return ContentsList.read(tar, file -> {
                ContentsList.Listed came = found.remove(file.name());
                if (came == null) faults.add(file.name() + " is in the list of contents but not in the archive");
                else if (!came.equals(file)) faults.add(file.name() + " is not what was put in");
            });
        } catch (IOException unsealed) {
            throw broken(unsealed);
        }
    }

    private Contents confirmed() {
        if (contents == null) throw new Damage(List.of("the archive ends before its list of contents"));
        found.keySet().forEach(name -> faults.add(name + " is in the archive but not in its list of contents"));
        if (!faults.isEmpty()) throw new Damage(faults);
        return contents;
    }

    private @Nullable TarArchiveEntry next(TarArchiveInputStream tar) {
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException unsealed) {
            throw broken(unsealed);
        }
    }

    /** Trouble in reading is the archive's, trouble in writing is this machine's: only the first is damage. */
    private void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (true) {
            int read;
            try {
                read = from.read(buffer);
            } catch (IOException unsealed) {
                throw broken(unsealed);
            }
            if (read < 0) return;
            to.write(buffer, 0, read);
        }
    }

    private Damage broken(Exception cause) {
        Damage damage = new Damage(List.of(
                last.equals("its beginning")
                        ? "the archive does not open: another key than this was used, or its beginning is damaged"
                        : "the archive is damaged or cut off in or right after " + last));
        damage.initCause(cause);
        return damage;
    }
}
