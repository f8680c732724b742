package fibril.app.leaving;

import fibril.app.backup.Damage;
import fibril.app.backup.Hashes;
import fibril.app.backup.Refusal;
import fibril.clinic.database.Database;
import fibril.clinic.database.OpenTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A folder that says it is an exported practice. What it says of itself is believed only where its files bear it out. */
final class ExportedFolder {

    private static final Pattern NAMES =
            Pattern.compile("README\\.txt|overlay\\.json|(tables|atlas|files|views)(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    private final Path root;
    private final Manifest manifest;

    private ExportedFolder(Path root, Manifest manifest) {
        this.root = root;
        this.manifest = manifest;
    }

    /** Throws {@link Damage} naming every file that is not what the manifest says, {@link Refusal} for what is no export. */
    static ExportedFolder checked(Path root) throws IOException {
        if (!Files.isDirectory(root)) throw new Refusal("there is no folder " + root);
        Path file = root.resolve(Manifest.NAME);
        if (!Files.isRegularFile(file)) {
            throw new Refusal(root + " holds no " + Manifest.NAME + ", so it is not an exported practice");
        }
        byte[] json = Files.readAllBytes(file);
        Manifest manifest;
        try {
            manifest = Manifest.read(json);
        } catch (Manifest.Unknown unknown) {
            throw new Refusal(String.valueOf(unknown.getMessage()));
        }
        ExportedFolder folder = new ExportedFolder(root, manifest);
        folder.refuseUnknown();
        List<String> faults = folder.faults();
        faults.addAll(folder.manifestFault(json).stream().toList());
        if (!faults.isEmpty()) throw new Damage(faults);
        return folder;
    }

    Manifest manifest() {
        return manifest;
    }

    private void refuseUnknown() {
        if (!Database.knows(manifest.schema())) {
            throw new Refusal("the export was made by a newer Fibril (" + manifest.program() + ", records of version "
                    + manifest.schema() + "); use that one, or a later one");
        }
        for (Manifest.Table table : manifest.tables()) {
            if (!WORD.matcher(table.name()).matches()
                    || OpenTable.staysBehind(table.name())
                    || !table.file().equals(Manifest.Table.fileOf(table.name()))) {
                throw new Refusal(
                        "the manifest names a table “" + table.name() + "”, which does not belong in an export");
            }
            for (Manifest.Column column : table.columns()) {
                if (!WORD.matcher(column.name()).matches() || column.kind().isEmpty()) {
                    throw new Refusal("the manifest names a column “" + table.name() + "." + column.name()
                            + "” of type “" + column.type() + "”, which this program does not know");
                }
            }
        }
    }

    private List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> listed = manifest.files().stream().map(Manifest.File::name).collect(Collectors.toSet());
        manifest.tables().stream()
                .filter(table -> !listed.contains(table.file()))
                .forEach(table -> faults.add(table.file() + " is not among the files of the manifest"));
        for (Manifest.File file : manifest.files()) fault(file).ifPresent(faults::add);
        return faults;
    }

    private Optional<String> fault(Manifest.File file) throws IOException {
        if (!NAMES.matcher(file.name()).matches())
            return Optional.of("“" + file.name() + "” does not belong in an export");
        Path place = root.resolve(file.name());
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) return Optional.of(file.name() + " is missing");
        String hash = sha256(place);
        if (!hash.equals(file.sha256())) return Optional.of(file.name() + " is not what was exported");
        return file.name().startsWith(Original.FOLDER) && !hash.equals(Original.sha256(file.name()))
                ? Optional.of(file.name() + " is not what its name says")
                : Optional.empty();
    }

    /** The manifest has its own hash beside the others, for those who look with another program. */
    private Optional<String> manifestFault(byte[] json) throws IOException {
        Path sums = root.resolve(OpenFolder.SUMS);
        if (!Files.isRegularFile(sums)) return Optional.of(OpenFolder.SUMS + " is missing");
        String own = HexFormat.of().formatHex(Hashes.sha256().digest(json)) + "  " + Manifest.NAME;
        return Files.readAllLines(sums).contains(own)
                ? Optional.empty()
                : Optional.of(Manifest.NAME + " is not what was exported");
    }

    private static String sha256(Path file) throws IOException {
        DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Hashes.sha256());
        try (in) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    /** Its lines, each with its number where it cannot be understood. */
    TableLines lines(Manifest.Table table) {
        try {
            BufferedReader reader = Files.newBufferedReader(root.resolve(table.file()), StandardCharsets.UTF_8);
            return new TableLines(table, reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Manifest.File> under(String folder) {
        return manifest.files().stream()
                .filter(file -> file.name().startsWith(folder))
                .toList();
    }

    InputStream open(Manifest.File file) throws IOException {
        return Files.newInputStream(root.resolve(file.name()), LinkOption.NOFOLLOW_LINKS);
    }
}
