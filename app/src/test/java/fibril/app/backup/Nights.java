package fibril.app.backup;

import fibril.clinic.copies.CopyPlan;
import fibril.clinic.copies.CopyRuns;
import fibril.clinic.copies.CopySettings;
import fibril.clinic.copies.store.SqlCopyRuns;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A practice with a plan for its copies, a folder for them, and a clock that is turned by hand. */
abstract class Nights {

    static final Instant EVENING = Instant.parse("2026-03-01T18:00:00Z");

    @TempDir
    Path parent = Path.of(".");

    final Hands hands = new Hands(EVENING);
    SmallPractice practice;
    Path copies;
    Settings settings;
    CopyRuns runs;
    NightlyCopies nightly;

    /** Its address; empty for a file in the practice's folder. */
    abstract String emptyDatabase();

    @BeforeEach
    void aPracticeWithAPlan() throws IOException {
        practice = new SmallPractice(parent, emptyDatabase());
        practice.writeEvents(3);
        copies = Files.createDirectories(parent.resolve("elsewhere"));
        settings = new SqlSettings(practice.dsl());
        runs = new SqlCopyRuns(practice.dsl());
        nightly = nightly("");
        set(CopySettings.HOW, "NIGHTLY");
        set(CopySettings.FOLDER, copies.toString());
    }

    @AfterEach
    void close() {
        practice.close();
    }

    /** An archive of this practice, by the moment in its name. */
    String ours(String moment) {
        return "practice-" + practice.checkpoint(1).hash().substring(0, 8) + "-" + moment;
    }

    NightlyCopies nightly(String fixedFolder) {
        return nightly(practice, fixedFolder);
    }

    NightlyCopies nightly(SmallPractice of, String fixedFolder) {
        return new NightlyCopies(
                new NightlyCopies.Place(of.data, of.data.keyFile(), fixedFolder),
                new SqlSettings(of.dsl()),
                new SqlCopyRuns(of.dsl()),
                new SqlAudit(of.dsl(), () -> ""),
                of.transactions(),
                hands);
    }

    CopyPlan plan() {
        return new CopySettings(settings, nightly).plan().orElseThrow();
    }

    void awaitIdle() {
        while (nightly.underway().isPresent()) Thread.onSpinWait();
    }

    void set(String name, String content) {
        practice.transactions().executeWithoutResult(status -> settings.set(name, content, Audit.NOBODY, EVENING));
    }

    List<String> kinds() {
        return runs.newest(99).reversed().stream()
                .map(run -> run.kind() + (run.good() ? " good" : " failed"))
                .toList();
    }

    String lastWords() {
        return runs.newest(1).getFirst().words();
    }

    static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
