package fibril.app.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.io.output.CountingOutputStream;

/** Writes files one after another into a sealed tar; memory does not grow with them. */
final class ArchiveWriter implements AutoCloseable {

    private final TarArchiveOutputStream tar;
    private final Progress progress;
    private final List<ContentsList.Listed> files = new ArrayList<>();

    ArchiveWriter(OutputStream archive, Seal seal, Progress progress) throws IOException {
        tar = new TarArchiveOutputStream(seal.sealing(archive), "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        this.progress = progress;
    }

    void add(String name, Path file) throws IOException {
        long bytes;
        DigestInputStream content;
        // the size of what was opened: another file may be given this name meanwhile
        try (FileChannel opened = FileChannel.open(file, StandardOpenOption.READ)) {
            bytes = opened.size();
            begin(name, bytes);
            content = new DigestInputStream(new BufferedInputStream(Channels.newInputStream(opened)), Hashes.sha256());
            content.transferTo(tar);
        }
        tar.closeArchiveEntry();
        files.add(new ContentsList.Listed(
                name, bytes, HexFormat.of().formatHex(content.getMessageDigest().digest())));
        progress.add(bytes);
    }

    Contents finish(Instant madeAt, String schema, Map<String, Long> rows) throws IOException {
        long bytes = files.stream().mapToLong(ContentsList.Listed::bytes).sum();
        Contents contents = new Contents(madeAt, schema, new TreeMap<>(rows), files.size(), bytes);
        // a tar tells how long an entry is before it comes
        CountingOutputStream length = new CountingOutputStream(OutputStream.nullOutputStream());
        ContentsList.write(length, contents, files.iterator());
        begin(ContentsList.NAME, length.getByteCount());
        ContentsList.write(tar, contents, files.iterator());
        tar.closeArchiveEntry();
        tar.finish();
        return contents;
    }

    private void begin(String name, long bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes);
        entry.setMode(0600);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
