package fibril.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The facts that come with Fibril, as everybody else meets them. */
class BundledAtlasTest {

    private final Atlas atlas = Atlas.load();

    @Test
    void loadsWithoutAProblem() {
        assertThat(AtlasCheck.run().problems()).isEmpty();
        assertThat(AtlasCheck.run().text())
                .contains("problems               none")
                .contains(atlas.version());
    }

    @Test
    void holdsEverythingThatWasGathered() {
        assertThat(atlas.areas()).hasSize(15);
        assertThat(atlas.concerns()).hasSize(12);
        assertThat(atlas.devices()).hasSize(8);
        assertThat(atlas.screeningRules()).hasSizeGreaterThanOrEqualTo(47);
        assertThat(atlas.afterCarePhases()).hasSize(6);
        assertThat(atlas.checkInTimes()).extracting(CheckInTime::id).containsExactly("h24", "h72", "d7", "d28");
        assertThat(atlas.redFlags()).hasSize(13).extracting(RedFlag::id).contains("rf_eye");
        assertThat(atlas.scales()).hasSize(24);
        assertThat(atlas.claims()).hasSize(16);
        assertThat(atlas.trials()).hasSize(113);
        assertThat(atlas.recovery()).hasSize(51);
        assertThat(atlas.biology()).hasSize(145);
        assertThat(atlas.protocols()).hasSameSizeAs(atlas.crosswalk());
    }

    @Test
    void keepsTheIdsThatOthersRelyOn() {
        assertThat(atlas.devices())
                .extracting(Device::id)
                .containsExactlyInAnyOrder(
                        "skinpen_precision",
                        "skinstylus_sterilock",
                        "exceed",
                        "exceed_unlimited",
                        "rejuvapen_nxt",
                        "drpen_k230420",
                        "pro_pen",
                        "dermapen_4");
        assertThat(atlas.concerns())
                .extracting(Concern::id)
                .contains("melasma", "age_spots", "radiance")
                .doesNotContain("pigment");
        assertThat(atlas.screeningRules())
                .extracting(ScreeningRule::id)
                .contains("isotretinoin", "interval", "recent_peel_laser", "cold_sore_history", "age");
    }

    @Test
    void findsByIdAndThrowsOnlyWhereAskedTo() {
        assertThat(atlas.area("cheeks").name()).isEqualTo("Cheeks");
        assertThat(atlas.findArea("elbow")).isEmpty();
        assertThat(atlas.protocol("cheeks", "hair")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> atlas.area("elbow"))
                .withMessageContaining("elbow");
    }

    @Test
    void standsOnASourceForEveryNumberThatIsNotOursOrOpenlyUnverified() {
        for (Area area : atlas.areas()) {
            assertThat(area.standing().citations()).as(area.id()).isNotEmpty();
        }
        for (Protocol protocol : atlas.protocols()) {
            assertThat(protocol.standing().citations()).as(protocol.id()).isNotEmpty();
            assertThat(protocol.parents())
                    .containsExactly(
                            "areas/" + protocol.area().id(),
                            "concerns/" + protocol.concern().id());
        }
        for (ScreeningRule rule : atlas.screeningRules()) {
            Standing standing = rule.standing();
            assertThat(!standing.citations().isEmpty() || !standing.reason().isBlank())
                    .as(rule.id())
                    .isTrue();
        }
    }

    @Test
    void citesLiteratureByTheAddressThatLasts() {
        assertThat(atlas.source("ablon2018").url()).isEqualTo("https://pmc.ncbi.nlm.nih.gov/articles/PMC6122507/");
        assertThat(atlas.source("alam2014").url()).isEqualTo("https://pubmed.ncbi.nlm.nih.gov/24919799/");
        assertThat(atlas.sources())
                .filteredOn(Source::hasAddress)
                .allSatisfy(source -> assertThat(source.url()).startsWith("http"));
    }

    @Test
    void saysWhichStudyAnEvidenceRowComesFrom() {
        List<TrialRow> ablon = atlas.trialsOf("Ablon2018");
        assertThat(ablon).hasSize(3);
        TrialRow wrinkles = ablon.getFirst();
        assertThat(wrinkles.source()).isEqualTo(atlas.source("ablon2018"));
        assertThat(wrinkles.figures().change()).hasValue(-1.23);
        assertThat(wrinkles.dayFromFirstSession()).hasValue(150);
        assertThat(wrinkles.figures().baselineMean()).isEmpty();
    }

    @Test
    void splitsNumbersFromWordsInEvidenceCells() {
        assertThat(atlas.recovery())
                .filteredOn(row -> row.value().equals("closed"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.valueNumber()).isEmpty());
        assertThat(atlas.biology().getFirst().valueNumber()).hasValue(0.25);
    }

    @Test
    void namesAScaleOrAReasonForEveryForecast() {
        assertThat(atlas.crosswalk("cheeks", "acne_scars").orElseThrow().outlook())
                .isInstanceOfSatisfying(
                        Crosswalk.Outlook.OnScale.class,
                        on -> assertThat(on.scale()).isEqualTo("gb_qual"));
        for (String concern : List.of("age_spots", "pores", "radiance")) {
            assertThat(atlas.crosswalk())
                    .filteredOn(row -> row.concern().equals(concern))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.outlook()).isInstanceOf(Crosswalk.Outlook.NoForecast.class));
        }
    }

    @Test
    void cannotRecordNumbingCreamBeforeTheClinicSetItsLimits() {
        assertThat(atlas.anaesthetics()).hasSize(3).noneMatch(Anaesthetic::mayBeRecorded);
    }

    @Test
    void fillsTheTimesOfTheClinicIntoAdvice() {
        for (AfterCarePhase phase : atlas.afterCarePhases()) {
            for (DepthClass depth : DepthClass.values()) {
                assertThat(atlas.advice(phase, phase.normal(), depth)).noneMatch(line -> line.contains("{"));
                assertThat(atlas.advice(phase, phase.todo(), depth)).noneMatch(line -> line.contains("{"));
                assertThat(atlas.advice(phase, phase.avoid(), depth)).noneMatch(line -> line.contains("{"));
            }
        }
    }

    @Test
    void givesEveryScaleItsVectorsInItsOwnItems() {
        assertThat(atlas.scale("mmasi").testVectors())
                .anySatisfy(vector -> assertThat(vector.out()).containsEntry(Scale.TestVector.TOTAL, 24.0));
        assertThat(atlas.scale("dlqi").use().reproducible()).isFalse();
        assertThat(atlas.scale("dlqi").items()).hasSize(1);
        assertThat(atlas.scale("gais").direction()).isEqualTo(Scale.Direction.LOWER_IS_BETTER);
    }
}
