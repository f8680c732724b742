package fibril.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content hash by which an atlas is kept. */
class VersionTest {

    private static final AtlasFiles GOOD = AtlasFiles.bundled();
    private static final Overlay LATER_BOTOX =
            new Overlay(List.of(), List.of(), List.of(new Overlay.OwnWait("botox", 28, "")), List.of(), List.of());

    @Test
    void isTheSameForTheSameBytes() {
        assertThat(Atlas.load().version())
                .isEqualTo(AtlasFiles.bundled().hash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void changesWithAnyByteOfAnyFile() {
        Set<String> versions = new HashSet<>(Set.of(GOOD.hash()));
        for (String name : AtlasFiles.BUNDLED) {
            for (double place : new double[] {0, 0.5, 1}) {
                byte[] content = GOOD.text(name).getBytes(StandardCharsets.UTF_8);
                content[(int) (place * (content.length - 1))] ^= 1;
                assertThat(versions.add(GOOD.with(name, content).hash()))
                        .as(name)
                        .isTrue();
            }
        }
        assertThat(versions).hasSize(1 + 3 * AtlasFiles.BUNDLED.size());
    }

    @Test
    void changesWhenTextMovesFromOneFileToTheNext() {
        AtlasFiles one = GOOD.with("areas.json", new byte[] {1, 2}).with("biology.csv", new byte[] {3});
        AtlasFiles other = GOOD.with("areas.json", new byte[] {1}).with("biology.csv", new byte[] {2, 3});
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void changesWithTheClinicsOwnSettings() {
        assertThat(Atlas.load(LATER_BOTOX).version()).isNotEqualTo(Atlas.load().version());
        assertThat(Atlas.load(Overlay.NONE).version()).isEqualTo(Atlas.load().version());
    }

    @Test
    void staysWhenTheAtlasIsKeptAndLoadedAgain(@TempDir Path folder) {
        Atlas atlas = Atlas.load(LATER_BOTOX);
        atlas.writeTo(folder.resolve(atlas.version()));
        Atlas again = Atlas.loadKept(folder.resolve(atlas.version()));
        assertThat(again.version()).isEqualTo(atlas.version());
        assertThat(again.screeningRule("botox")).isEqualTo(atlas.screeningRule("botox"));
        assertThat(again.screeningRule("botox").waiting().days()).hasValue(28);
    }

    @Test
    void isRefusedWhereAFileThatWasKeptIsNoLongerWhatItWas(@TempDir Path folder) throws IOException {
        Path kept = folder.resolve(Atlas.load().version());
        Atlas.load().writeTo(kept);
        Files.writeString(kept.resolve("areas.json"), " ", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> Atlas.loadKept(kept))
                .isInstanceOf(BrokenAtlas.class)
                .hasMessageContaining(kept.getFileName() + ": (hash): ")
                .hasMessageContaining("must be that of the folder's name");
    }

    @Test
    void isKeptWholeWhereAnEarlierAttemptBrokeOff(@TempDir Path folder) throws IOException {
        Path kept = folder.resolve(Atlas.load().version());
        for (Path half : List.of(kept, folder.resolve(Atlas.load().version() + ".part"))) {
            Files.createDirectories(half);
            Files.writeString(half.resolve("areas.json"), "[");
        }
        Atlas.load().writeTo(kept);
        assertThat(Atlas.loadKept(kept).version()).isEqualTo(Atlas.load().version());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
