package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.copies.CopyRun;
import fibril.clinic.database.Records;
import fibril.clinic.database.SqliteFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A copy is worth what can be restored from it: what is found wrong is told, whatever the records are kept in. */
abstract class RehearsalContract extends Nights {

    @Test
    void aDamagedCopyFailsItsRehearsalAndTheScratchFolderIsGone() throws IOException {
        nightly.look();
        Path archive = copies.resolve(ours("2026-03-01T180000Z.fibril"));
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(kinds()).last().isEqualTo("REHEARSAL failed");
        assertThat(lastWords()).contains("the archive");
        assertThat(practice.data.scratch()).doesNotExist();
    }

    @Test
    void theArchiveOfAPracticeThatWentOnFurtherIsNotOurs() throws IOException {
        practice.writeEvents(10);
        nightly.look();
        practice.setBack();
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(lastWords()).contains("more events in its audit than the practice itself");
    }

    @Test
    void theArchiveOfAPracticeThatWasSetBackAndWentOnAnotherWayIsNotOurs() throws IOException {
        nightly.look();
        practice.setBack();
        practice.writeEvents(9);
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(kinds()).last().isEqualTo("REHEARSAL failed");
        assertThat(lastWords()).contains("events that are not in the practice’s own audit", "number 3");
    }

    @Test
    void tellsTheClientsAndPhotographsThatCameBackAndThoseOfNow() throws IOException {
        practice.keepClient("Ada Example");
        practice.keepClient("Bea Example");
        practice.keepPhotograph(11);
        nightly.look();
        assertThat(lastWords()).contains("client 2 and 2", "photograph 1 and 1");
        practice.keepClient("Cleo Example");
        practice.keepPhotograph(12);
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(kinds()).last().isEqualTo("REHEARSAL good");
        assertThat(lastWords()).contains("client 2 and 3", "photograph 1 and 2");
    }

    /** As if a row had been lost on its way into the archive. */
    @Test
    void anArchiveWithFewerClientsOrPhotographsThanItListsFailsItsRehearsal() throws IOException {
        practice.keepClient("Ada Example");
        practice.keepPhotograph(11);
        Map<String, Long> listed;
        try (Records database = practice.data.records()) {
            listed = new TreeMap<>(database.rows());
        }
        listed.merge("client", 1L, Long::sum);
        listed.merge("photograph", 1L, Long::sum);
        listed.merge("audit_event", 2L, Long::sum);
        putInPlace(practice, listed);
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(kinds()).containsExactly("REHEARSAL failed");
        assertThat(lastWords())
                .contains(
                        "counts 2 rows of client, and the database holds 1",
                        "counts 2 rows of photograph, and the database holds 1",
                        "counts 5 rows of audit_event, and the database holds 3");
    }

    @Test
    void anArchiveThatLacksAPhotographFailsItsRehearsal() throws IOException {
        Path lost = practice.fileOf(practice.keepPhotograph(11));
        Files.delete(lost);
        Map<String, Long> listed;
        try (Records database = practice.data.records()) {
            listed = database.rows();
        }
        putInPlace(practice, listed);
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(lastWords()).contains(lost.getFileName() + " is missing, and photograph.original speaks of it");
    }

    /** Under the same key, and under a name of ours: only its audit tells. */
    @Test
    void theArchiveOfAnotherPracticeFailsItsRehearsal() throws IOException {
        Path house = Files.createDirectories(parent.resolve("another house"));
        Files.copy(practice.data.keyFile(), house.resolve("practice.key"));
        try (SmallPractice another = new SmallPractice(house, emptyDatabase())) {
            another.writeEvents(1);
            another.keepClient("Ada Example");
            try (Records database = another.data.records()) {
                putInPlace(another, database.rows());
            }
        }
        nightly.begin(plan(), CopyRun.Kind.REHEARSAL);
        awaitIdle();
        assertThat(kinds()).containsExactly("REHEARSAL failed");
        assertThat(lastWords()).contains("another practice’s");
    }

    /** An archive as {@code fibril backup} makes it, but for what its list of contents says, where ours are looked for. */
    private void putInPlace(SmallPractice of, Map<String, Long> listed) throws IOException {
        Path archive = copies.resolve(ours("2026-03-01T170000Z.fibril"));
        Path moment = parent.resolve("moment.db");
        try (Records database = of.data.records()) {
            database.copyTo(moment);
        }
        String schema;
        try (SqliteFile copied = SqliteFile.at(moment)) {
            schema = copied.schemaVersion();
        }
        long bytes = Files.size(moment);
        Progress progress = new Progress(System.err, bytes);
        try (OutputStream out = Files.newOutputStream(archive);
                ArchiveWriter writer = new ArchiveWriter(out, new Seal(of.key), progress)) {
            writer.add(SqliteFile.NAME, moment);
            for (Path file : of.data.filesBesideTheDatabase()) writer.add(of.data.nameOf(file), file);
            writer.finish(EVENING, schema, listed);
        }
    }
}
