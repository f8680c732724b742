package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.atlas.Atlas;
import fibril.atlas.Overlay;
import fibril.clinic.practice.store.SqlOverlayRecords;
import fibril.clinic.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clinic's own limits and the records that speak of them, cut off at every moment between the two. */
abstract class CurrentAtlasContract {

    private static final Overlay SHALLOW = new Overlay(
            List.of(new Overlay.DepthCap("neck", "", 0.5, "thin skin here")),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @TempDir
    private Path folder = Path.of(".");

    private final TestDatabase database;
    private final CurrentAtlas.Records records;

    CurrentAtlasContract(TestDatabase database) {
        this.database = database;
        this.records = new SqlOverlayRecords(
                database.dsl(),
                database.transactions(),
                Clock.fixed(Instant.parse("2026-06-15T09:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChangeIsThereAfterTheNextStart() {
        atlas(records).change(overlay -> SHALLOW, () -> {});
        assertThat(atlas(records).get().overlay()).isEqualTo(SHALLOW);
        assertThat(folder.resolve("overlay.json.part")).doesNotExist();
    }

    @Test
    void whatWasCommittedBeforeASuddenEndIsFinishedByTheNextStart() {
        CurrentAtlas cutOff = atlas(endingAfterTheCommit());
        assertThatThrownBy(() -> cutOff.change(overlay -> SHALLOW, () -> {})).hasMessage("cut off");
        assertThat(cutOff.get().overlay()).isEqualTo(Overlay.NONE);
        assertThat(atlas(records).get().overlay()).isEqualTo(SHALLOW);
        assertThat(folder.resolve("overlay.json.part")).doesNotExist();
    }

    @Test
    void whatWasCommittedWithoutAnAnswerIsInForceWhenSomebodyLooks() {
        CurrentAtlas cutOff = atlas(endingAfterTheCommit());
        assertThatThrownBy(() -> cutOff.change(overlay -> SHALLOW, () -> {})).hasMessage("cut off");
        cutOff.lookAgain();
        assertThat(cutOff.get().overlay()).isEqualTo(SHALLOW);
    }

    @Test
    void whatWasNeverCommittedIsNotInForceAfterTheNextStartEither() {
        CurrentAtlas cutOff = atlas(records);
        assertThatThrownBy(() -> cutOff.change(overlay -> SHALLOW, () -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        cutOff.lookAgain();
        assertThat(cutOff.get().overlay()).isEqualTo(Overlay.NONE);
        assertThat(atlas(records).get().overlay()).isEqualTo(Overlay.NONE);
        assertThat(folder.resolve("overlay.json.part")).doesNotExist();
    }

    @Test
    void whatSomebodyWroteByHandSinceStands() throws IOException {
        atlas(records).change(overlay -> SHALLOW, () -> {});
        Files.writeString(folder.resolve("overlay.json"), "{}");
        assertThat(atlas(records).get().overlay()).isEqualTo(Overlay.NONE);
    }

    @Test
    void isNotChangedInsideATransactionThatMayStillFail() {
        CurrentAtlas atlas = atlas(records);
        assertThatThrownBy(() -> database.inTransaction(() -> atlas.change(overlay -> SHALLOW, () -> {})))
                .isInstanceOf(IllegalStateException.class);
        assertThat(atlas.get().overlay()).isEqualTo(Overlay.NONE);
    }

    @Test
    void aVersionThatWasKeptByHalfIsKeptWholeByTheNextStart() throws IOException {
        String version = atlas(records).get().version();
        Files.delete(folder.resolve("atlas").resolve(version).resolve("trials.csv"));
        atlas(records);
        assertThat(Atlas.isKept(folder.resolve("atlas").resolve(version))).isTrue();
    }

    @Test
    void anOldVersionThatIsDamagedIsNotShownAsIfItWereWhole() throws IOException {
        CurrentAtlas atlas = atlas(records);
        String old = atlas.get().version();
        atlas.change(overlay -> SHALLOW, () -> {});
        assertThat(atlas.version(old).map(Atlas::version)).contains(old);
        Files.writeString(folder.resolve("atlas").resolve(old).resolve("areas.json"), " ", StandardOpenOption.APPEND);
        assertThat(atlas.version(old)).isEmpty();
        assertThat(atlas.version(UUID.randomUUID().toString())).isEmpty();
    }

    private CurrentAtlas atlas(CurrentAtlas.Records records) {
        return new CurrentAtlas(folder, records);
    }

    private CurrentAtlas.Records endingAfterTheCommit() {
        return new CurrentAtlas.Records() {
            @Override
            public Optional<String> newest() {
                return records.newest();
            }

            @Override
            public void write(String hash, Runnable noted) {
                records.write(hash, noted);
                throw new IllegalStateException("cut off");
            }
        };
    }
}
