package fibril.app.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes files one after another into a sealed tar; memory does not grow with them. */
final class ArchiveWriter implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TarArchiveOutputStream tar;
    private final Progress progress;
    private final List<Contents.File> files = new ArrayList<>();

    ArchiveWriter(OutputStream archive, Seal seal, Progress progress) throws IOException {
        tar = new TarArchiveOutputStream(seal.sealing(archive), "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        this.progress = progress;
    }

    void add(String name, Path file) throws IOException {
        long bytes = Files.size(file);
        begin(name, bytes);
        DigestInputStream content =
                new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), Hashes.sha256());
        try (InputStream in = content) {
            in.transferTo(tar);
        }
        tar.closeArchiveEntry();
        files.add(new Contents.File(
                name, bytes, HexFormat.of().formatHex(content.getMessageDigest().digest())));
        progress.add(bytes);
    }

    Contents finish(Instant madeAt, String schema, Map<String, Long> rows) throws IOException {
        Contents contents = new Contents(madeAt, schema, new TreeMap<>(rows), files);
        byte[] json = JSON.writeValueAsBytes(contents);
        begin(Contents.NAME, json.length);
        tar.write(json);
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
