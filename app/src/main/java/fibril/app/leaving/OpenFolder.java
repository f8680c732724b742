package fibril.app.leaving;

import fibril.app.backup.Hashes;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** A folder that is being filled, for its owner’s eyes only; it remembers each file with its length and hash. */
final class OpenFolder {

    static final String SUMS = "SHA256SUMS";

    private final Place place;
    private final List<Manifest.File> files = new ArrayList<>();

    /** Where the files go. */
    interface Place {
        OutputStream open(String name) throws IOException;
    }

    OpenFolder(Path root) {
        this(name -> onDisk(root, name));
    }

    OpenFolder(Place place) {
        this.place = place;
    }

    private static OutputStream onDisk(Path root, String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent(), privately(root, "rwx------"));
        return Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), privately(root, "rw-------")));
    }

    /** What writes one file. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    void write(String name, Content content) throws IOException {
        MessageDigest digest = Hashes.sha256();
        Counted out = new Counted(place.open(name));
        try (OutputStream hashed = new BufferedOutputStream(new DigestOutputStream(out, digest), 1 << 16)) {
            content.to(hashed);
        }
        files.add(new Manifest.File(name, out.bytes, HexFormat.of().formatHex(digest.digest())));
    }

    void write(String name, byte[] content) throws IOException {
        write(name, out -> out.write(content));
    }

    List<Manifest.File> files() {
        return List.copyOf(files);
    }

    /** The sums of all files as {@code sha256sum -c} reads them; after the last one. */
    void sums() throws IOException {
        StringBuilder lines = new StringBuilder();
        files.forEach(file ->
                lines.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        write(SUMS, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    static FileAttribute<?>[] privately(Path place, String rights) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
            bytes += length;
        }
    }
}
