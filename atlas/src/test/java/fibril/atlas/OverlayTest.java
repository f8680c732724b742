package fibril.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clinic's own settings: stricter freely, looser with a reason, never past a limit. */
class OverlayTest {

    @Test
    void makesACapStricterWithoutAReason() {
        Atlas atlas = Atlas.load(caps(new Overlay.DepthCap("cheeks", "", 0.8, "")));
        assertThat(atlas.area("cheeks").capMm()).isEqualTo(0.8);
        assertThat(atlas.area("cheeks").hardCapMm()).isEqualTo(2.0);
        Protocol scars = atlas.protocol("cheeks", "acne_scars").orElseThrow();
        assertThat(scars.capMm()).isEqualTo(0.8);
        assertThat(scars.area().capMm()).isEqualTo(0.8);
        assertThat(scars.depthMm()).contains(new Range(0.5, 0.8));
    }

    @Test
    void capsOneConcernOnAnAreaAlone() {
        Atlas atlas = Atlas.load(caps(new Overlay.DepthCap("cheeks", "fine_lines", 0.6, "")));
        assertThat(atlas.protocol("cheeks", "fine_lines").orElseThrow().capMm()).isEqualTo(0.6);
        assertThat(atlas.protocol("cheeks", "acne_scars").orElseThrow().capMm()).isEqualTo(2.0);
        assertThat(atlas.area("cheeks").capMm()).isEqualTo(2.0);
    }

    @Test
    void neverPassesAHardCapWhateverTheReason() {
        assertThat(faults(caps(new Overlay.DepthCap("periorbital", "", 0.55, "we are careful"))))
                .containsExactly(
                        "overlay.json: periorbital: depthCaps[1].capMm: must be at most the hard cap of 0.5 mm,"
                                + " was 0.55 mm");
        assertThat(faults(caps(new Overlay.DepthCap("periorbital", "", 0.5, ""))))
                .isEmpty();
        assertThat(faults(caps(new Overlay.DepthCap("periorbital", "fine_lines", 0.6, "we are careful"))))
                .hasSize(1);
    }

    @Test
    void setsADepthWhereNoSourceGivesOne() {
        Atlas atlas = Atlas.load(depths(new Overlay.OwnDepth("hands", "texture", 0.5, "supervised since 2019")));
        Protocol hands = atlas.protocol("hands", "texture").orElseThrow();
        assertThat(hands.isForClinicToSet()).isFalse();
        assertThat(hands.proposedDepthMm()).hasValue(0.5);
        assertThat(hands.capMm()).isEqualTo(1.0);
        assertThat(hands.clinicChanges())
                .singleElement()
                .satisfies(change -> assertThat(change.words())
                        .startsWith("Set by this clinic: 0.5 mm. Sources say: no depth.")
                        .endsWith("Reason: supervised since 2019"));
        assertThat(atlas.protocol("hands", "fine_lines").orElseThrow().isForClinicToSet())
                .isTrue();
    }

    @Test
    void setsSuchADepthOnlyWithAReasonAndUpToOneMillimetre() {
        assertThat(faults(depths(new Overlay.OwnDepth("hands", "texture", 0.5, " "))))
                .containsExactly(
                        "overlay.json: hands/texture: depths[1].reason: is missing: a depth of the clinic's own"
                                + " needs one");
        assertThat(faults(depths(new Overlay.OwnDepth("thighs", "laxity", 1.0, "trained"))))
                .isEmpty();
        assertThat(faults(depths(new Overlay.OwnDepth("thighs", "laxity", 1.1, "trained"))))
                .containsExactly("overlay.json: thighs/laxity: depths[1].depthMm: must be at most 1 mm, was 1.1 mm");
    }

    @Test
    void doesNotSetADepthWhereSourcesGiveOne() {
        assertThat(faults(depths(new Overlay.OwnDepth("cheeks", "texture", 0.5, "habit"))))
                .singleElement()
                .asString()
                .contains("only be set where sources give none");
    }

    @Test
    void waitsLongerFreelyAndShorterOnlyWithAReason() {
        assertThat(faults(waits(new Overlay.OwnWait("botox", 21, "")))).isEmpty();
        assertThat(faults(waits(new Overlay.OwnWait("botox", 14, "")))).isEmpty();
        assertThat(faults(waits(new Overlay.OwnWait("botox", 13, ""))))
                .containsExactly(
                        "overlay.json: botox: waits[1].reason: is missing: a wait shorter than 14 days needs" + " one");
        assertThat(faults(waits(new Overlay.OwnWait("botox", 7, "agreed with the prescriber"))))
                .isEmpty();
        assertThat(faults(waits(new Overlay.OwnWait("botox", 6, "agreed with the prescriber"))))
                .containsExactly(
                        "overlay.json: botox: waits[1].days: must be at least 7, the shortest any source gives,"
                                + " was 6");
    }

    @Test
    void showsAWaitBesideWhatSourcesSay() {
        Atlas atlas = Atlas.load(waits(new Overlay.OwnWait("isotretinoin", 365, "")));
        assertThat(atlas.screeningRule("isotretinoin").waiting().days()).hasValue(365);
        assertThat(atlas.clinicChanges())
                .extracting(ClinicChange::words)
                .containsExactly("Set by this clinic: 365 days. Sources say: 180 days (sources give 0–365).");
    }

    @Test
    void refusesAWaitForARuleThatHasNone() {
        assertThat(faults(waits(new Overlay.OwnWait("open_wound", 7, ""))))
                .singleElement()
                .asString()
                .contains("has no waiting time");
    }

    @Test
    void movesAfterCareTimes() {
        Overlay later = times(new Overlay.OwnTime("exercise", 72, 96, ""));
        Atlas atlas = Atlas.load(later);
        assertThat(atlas.afterCareTime("exercise").hours(DepthClass.SHALLOW)).isEqualTo(72);
        assertThat(atlas.afterCareTime("exercise").hours(DepthClass.DEEP)).isEqualTo(96);
        assertThat(faults(times(new Overlay.OwnTime("exercise", 1, 1, ""))))
                .singleElement()
                .asString()
                .contains("afterCareTimes[1].reason");
        assertThat(faults(times(new Overlay.OwnTime("exercise", 96, 72, "x"))))
                .singleElement()
                .asString()
                .contains("afterCareTimes[1].deepHours");
    }

    @Test
    void letsNumbingCreamBeRecordedOnceItsLimitsAreSet() {
        Overlay own = new Overlay(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Overlay.NumbingLimits("lidocaine_4_cream", 10, 100, 30, "label of our product")));
        Atlas atlas = Atlas.load(own);
        assertThat(atlas.anaesthetic("lidocaine_4_cream").limits()).contains(new Anaesthetic.Limits(10, 100, 30));
        assertThat(atlas.anaesthetic("lidocaine_prilocaine_cream").mayBeRecorded())
                .isFalse();
    }

    @Test
    void refusesWhatTheAtlasDoesNotHaveAndWhatIsSetTwice() {
        assertThat(faults(caps(new Overlay.DepthCap("elbow", "", 0.5, ""))))
                .containsExactly("overlay.json: elbow: depthCaps[1]: names nothing in the atlas");
        assertThat(faults(caps(new Overlay.DepthCap("cheeks", "hair", 0.5, ""))))
                .hasSize(1);
        assertThat(faults(waits(new Overlay.OwnWait("boredom", 5, "")))).hasSize(1);
        assertThat(faults(waits(new Overlay.OwnWait("botox", 21, ""), new Overlay.OwnWait("botox", 28, ""))))
                .containsExactly("overlay.json: botox: waits[2]: is set twice");
    }

    @Test
    void comesBackFromItsFileAsItWas(@TempDir Path folder) throws IOException {
        Overlay overlay = new Overlay(
                List.of(new Overlay.DepthCap("cheeks", "", 1.25, "")),
                List.of(new Overlay.OwnDepth("hands", "texture", 0.5, "supervised")),
                List.of(new Overlay.OwnWait("botox", 21, "ours")),
                List.of(new Overlay.OwnTime("exercise", 72, 96, "")),
                List.of(new Overlay.NumbingLimits("lidocaine_4_cream", 10, 100, 30, "")));
        Path file = folder.resolve("overlay.json");
        Files.writeString(file, overlay.toJson());
        assertThat(Overlay.read(file)).isEqualTo(overlay);
        assertThat(Atlas.load(file).overlay()).isEqualTo(overlay);
        assertThat(Atlas.load(file).version()).isEqualTo(Atlas.load(overlay).version());
        assertThat(Overlay.read(folder.resolve("none.json"))).isEqualTo(Overlay.NONE);
    }

    @Test
    void refusesAFileWithFieldsNobodyKnows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("overlay.json");
        Files.writeString(file, "{\"waits\": [{\"rule\": \"botox\", \"days\": 21, \"color\": 1}], \"caps\": []}");
        assertThatThrownBy(() -> Atlas.load(file))
                .isInstanceOf(BrokenAtlas.class)
                .hasMessageContaining("waits[1].color: is not a field")
                .hasMessageContaining("caps: is not a field");
    }

    private static List<String> faults(Overlay overlay) {
        return Atlas.problemsOf(overlay).stream().map(AtlasProblem::toString).toList();
    }

    private static Overlay caps(Overlay.DepthCap... caps) {
        return new Overlay(List.of(caps), List.of(), List.of(), List.of(), List.of());
    }

    private static Overlay depths(Overlay.OwnDepth... depths) {
        return new Overlay(List.of(), List.of(depths), List.of(), List.of(), List.of());
    }

    private static Overlay waits(Overlay.OwnWait... waits) {
        return new Overlay(List.of(), List.of(), List.of(waits), List.of(), List.of());
    }

    private static Overlay times(Overlay.OwnTime... times) {
        return new Overlay(List.of(), List.of(), List.of(), List.of(times), List.of());
    }
}
