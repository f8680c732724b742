package fibril.clinic.consult;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Claim.EvidenceGrade;
import fibril.atlas.Claim.Verdict;
import fibril.atlas.Concern;
import fibril.clinic.consult.GoalEvidence.Weighed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoalEvidenceTest {

    private static final Atlas ATLAS = Atlas.load();

    private static GoalEvidence only(Goal... goals) {
        return GoalEvidence.of(List.of(goals), ATLAS).getFirst();
    }

    @Test
    void tellsOneConcernOnceInTheOrderSheNamedThem() {
        List<GoalEvidence> found = GoalEvidence.of(
                List.of(
                        new Goal("cheeks", "acne_scars", "smoother"),
                        new Goal("forehead", "fine_lines", ""),
                        new Goal("nose", "acne_scars", "smoother")),
                ATLAS);
        assertThat(found).extracting(each -> each.concern().id()).containsExactly("acne_scars", "fine_lines");
        assertThat(found.getFirst().areas()).extracting(Area::id).containsExactly("cheeks", "nose");
        assertThat(found.getFirst().wishes()).containsExactly("smoother");
        assertThat(found.getLast().wishes()).isEmpty();
    }

    @Test
    void keepsTheGradeOfAClaimWhereTheConcernItselfWasStudied() {
        GoalEvidence melasma = only(new Goal("cheeks", "melasma", ""));
        assertThat(melasma.claims())
                .singleElement()
                .isEqualTo(new Weighed(ATLAS.claim("c06_pigment"), Verdict.PARTLY_SUPPORTED, EvidenceGrade.RCT));
    }

    @Test
    void doesNotLendTheGradeOfMelasmaToAgeSpotsWhichNobodyStudied() {
        GoalEvidence ageSpots = only(new Goal("hands", "age_spots", ""));
        assertThat(ageSpots.claims())
                .singleElement()
                .isEqualTo(new Weighed(ATLAS.claim("c06_pigment"), Verdict.UNTESTED, EvidenceGrade.NONE));
    }

    @Test
    void keepsTheGradeWhereOnlyTheScheduleIsUnverified() {
        GoalEvidence radiance = only(new Goal("cheeks", "radiance", ""));
        assertThat(radiance.claims()).extracting(Weighed::grade).containsExactly(EvidenceGrade.CASE_SERIES);
    }

    @Test
    void namesTheAreasForWhichTheStudiesWereDoneElsewhere() {
        GoalEvidence laxity = only(new Goal("cheeks", "laxity", ""), new Goal("thighs", "laxity", ""));
        assertThat(laxity.elsewhere()).extracting(Area::id).containsExactly("thighs");
    }

    @Test
    void countsAnAreaThatHasNoProtocolForTheConcernAsStudiedElsewhere() {
        GoalEvidence pores = only(new Goal("hands", "pores", ""));
        assertThat(pores.elsewhere()).extracting(Area::id).containsExactly("hands");
        assertThat(pores.typicalResults())
                .containsExactly(ATLAS.concern("pores").typicalResult());
    }

    @Test
    void putsEveryClaimEitherToAConcernOrToEveryTreatment() {
        List<Weighed> all = ATLAS.concerns().stream()
                .flatMap(concern -> only(new Goal(concern.areas().getFirst(), concern.id(), "")).claims().stream())
                .toList();
        List<Weighed> general = GoalEvidence.ofEveryTreatment(ATLAS);
        assertThat(general)
                .extracting(Weighed::claim)
                .doesNotContainAnyElementsOf(all.stream().map(Weighed::claim).toList());
        assertThat(ATLAS.claims())
                .allSatisfy(claim -> assertThat(
                                Stream.concat(all.stream(), general.stream()).map(Weighed::claim))
                        .contains(claim));
    }

    @Test
    void saysSomethingAboutEveryConcernOfTheAtlas() {
        for (Concern concern : ATLAS.concerns()) {
            GoalEvidence found = only(new Goal(concern.areas().getFirst(), concern.id(), ""));
            assertThat(found.typicalResults()).as(concern.id()).isNotEmpty();
        }
    }
}
