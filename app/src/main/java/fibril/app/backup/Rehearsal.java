package fibril.app.backup;

import fibril.clinic.database.Records;
import fibril.clinic.vault.Keys;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Restores an archive into a scratch folder, looks it over as a practice is looked over, and compares its counts with
 * what was put in and with what is there now. The scratch folder lies in the practice's own, on the disk that may hold
 * its records in the clear, and is gone afterwards whatever happened.
 */
final class Rehearsal {

    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
    private static final List<String> COUNTED = List.of("client", "photograph", "audit_event");

    private final DataFolder data;
    private final Keys keys;

    Rehearsal(DataFolder data, Keys keys) {
        this.data = data;
        this.keys = keys;
    }

    /** For whoever holds the {@link Turn}: what was found, in words. Throws {@link Damage} or {@link Refusal} otherwise. */
    String inTurn(Path archive) throws IOException {
        refuseWithoutRoom(archive);
        Path scratch = data.scratch();
        try {
            makePrivate(scratch);
            DataFolder restored = new DataFolder(scratch.resolve("practice"));
            Contents contents = new Restore(archive, new Seal(keys), SILENT).into(restored);
            Soundness looked = Soundness.of(restored, keys, List.of(), SILENT);
            if (!looked.faults().isEmpty()) throw new Damage(looked.faults());
            return contents.inWords() + "; " + looked.words() + "; " + compared(restored);
        } finally {
            Restore.remove(scratch);
        }
    }

    /** A copy is an earlier moment of this very practice: it knows of no event that the practice itself has not had. */
    private String compared(DataFolder restored) {
        Map<String, Long> copied = rows(restored);
        Map<String, Long> here = rows(data);
        long events = copied.getOrDefault("audit_event", 0L);
        if (!agree(restored, 1)) {
            throw new Damage(
                    List.of("the backup is another practice’s: its audit begins with another event than ours"));
        }
        if (events > here.getOrDefault("audit_event", 0L)) {
            throw new Damage(List.of("the backup has more events in its audit than the practice itself (" + events
                    + " and " + here.getOrDefault("audit_event", 0L) + "): this practice was set back"));
        }
        if (!agree(restored, events)) {
            throw new Damage(
                    List.of("the backup holds events that are not in the practice’s own audit, the last of them"
                            + " number " + events + ": this practice was set back, and went on another way"));
        }
        StringBuilder words = new StringBuilder("in the backup and now:");
        for (String table : COUNTED) {
            words.append(" %s %,d and %,d,"
                    .formatted(table.replace('_', ' '), copied.getOrDefault(table, 0L), here.getOrDefault(table, 0L)));
        }
        return words.substring(0, words.length() - 1);
    }

    /** Whether both came to the same with so many events; a copy that has not so many, or no chain yet, says nothing. */
    private boolean agree(DataFolder restored, long events) {
        Optional<String> copied = hash(restored, events);
        return copied.isEmpty() || copied.equals(hash(data, events));
    }

    private static Optional<String> hash(DataFolder folder, long events) {
        try (Records database = folder.records()) {
            if (!database.rows().containsKey("audit_detail")) return Optional.empty();
            return database.atOneMoment(
                    moment -> moment.fetchOptional("select hash from audit_event where sequence = ?", events)
                            .map(row -> row.get(0, String.class)));
        }
    }

    private static Map<String, Long> rows(DataFolder folder) {
        try (Records database = folder.records()) {
            return database.rows();
        }
    }

    private void refuseWithoutRoom(Path archive) throws IOException {
        if (!Files.isRegularFile(archive)) throw new Refusal("there is no file " + archive);
        long needed = Files.size(archive) + Files.size(archive) / 10;
        long free = Files.getFileStore(data.folder()).getUsableSpace();
        if (free < needed) {
            throw new Refusal(
                    "there is no room for a rehearsal: %,.0f MB are free beside the practice, %,.0f MB are needed"
                            .formatted(free / 1e6, needed / 1e6));
        }
    }

    private static void makePrivate(Path scratch) throws IOException {
        Files.createDirectories(scratch);
        if (scratch.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
