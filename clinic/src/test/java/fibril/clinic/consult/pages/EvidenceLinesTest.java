package fibril.clinic.consult.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.atlas.Claim;
import fibril.atlas.Concern;
import fibril.atlas.Fitzpatrick;
import fibril.clinic.consult.Goal;
import fibril.clinic.consult.GoalEvidence;
import fibril.clinic.consult.pages.EvidencePage.GoalPart;
import fibril.clinic.consult.pages.EvidencePage.Saying;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvidenceLinesTest {

    private static final Atlas ATLAS = Atlas.load();
    private final Words words = new Words(new Messages(Locale.UK), ZoneId.of("Pacific/Auckland"));
    private final EvidenceLines lines = new EvidenceLines(words, Fitzpatrick.II);

    private GoalPart part(String area, String concern) {
        return lines.goal(GoalEvidence.of(List.of(new Goal(area, concern, "as it was")), ATLAS)
                .getFirst());
    }

    private Saying general(String id) {
        return GoalEvidence.ofEveryTreatment(ATLAS).stream()
                .filter(each -> each.claim().id().equals(id))
                .map(lines::general)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void headsAGoalWithConcernAndAreasInPlainWords() {
        assertThat(part("abdomen", "stretch_marks").title()).isEqualTo("Stretch marks: tummy");
    }

    @Test
    void tellsWhatSourcesGiveApartFromWhatAPlanHereBeginsWith() {
        GoalPart hair = part("scalp", "hair");
        assertThat(hair.published()).isEqualTo("The sources we read name 6–12 sessions, 1–4 weeks apart.");
        assertThat(hair.planned())
                .isEqualTo("A new plan here begins with 6 sessions, 2 weeks apart; yours may differ.");
    }

    @Test
    void showsWhatIsSaidBesideWhatWasFoundWhereTheyDiffer() {
        Saying texture = part("cheeks", "texture").sayings().getFirst();
        Claim claim = ATLAS.claim("c04_texture");
        assertThat(texture.said()).isEqualTo(claim.claim());
        assertThat(texture.found()).isEqualTo(claim.forClients());
        assertThat(texture.verdict()).isEqualTo("Some findings speak for this, some against it.");
        assertThat(texture.mark()).isEqualTo(Mark.INFO);
    }

    @Test
    void keepsStudiesThatSpeakAgainstInSight() {
        assertThat(part("cheeks", "texture").sayings().getFirst().bullets()).anySatisfy(bullet -> {
            assertThat(bullet.mark()).isEqualTo(Mark.RAISED);
            assertThat(bullet.text()).endsWith("n = 18 (Pincelli2024)");
        });
    }

    @Test
    void saysThatAGoodStudyOfOnePartIsAboutThatPartOnly() {
        assertThat(general("c13_areas").grade()).startsWith("Best:").endsWith("only a part of what is said.");
        assertThat(general("c09_downtime").grade()).startsWith("Best:").doesNotContain("a part");
    }

    @Test
    void ownsUpWhereAScheduleIsBorrowed() {
        assertThat(part("hands", "age_spots").caveat()).contains("borrowed");
        assertThat(part("cheeks", "acne_scars").caveat()).isEmpty();
    }

    @Test
    void numbersASourceOnceForTheWholeSheet() {
        Saying once = part("cheeks", "fine_lines").sayings().getFirst();
        Saying again = part("cheeks", "deep_wrinkles").sayings().getFirst();
        assertThat(again.why().numbers()).isEqualTo(once.why().numbers()).isNotEmpty();
        assertThat(lines.allSources()).doesNotHaveDuplicates();
        assertThat(again.id()).isNotEqualTo(once.id());
    }

    @Test
    void givesEveryConcernAndGeneralClaimWordsAndSources() {
        for (Concern concern : ATLAS.concerns()) {
            GoalPart part = part(concern.areas().getFirst(), concern.id());
            assertThat(part.why().sources().isEmpty() && part.why().standing().isEmpty())
                    .as(concern.id())
                    .isFalse();
            assertThat(part.sayings())
                    .allSatisfy(saying -> assertThat(saying.why().sources()).isNotEmpty());
        }
        assertThat(GoalEvidence.ofEveryTreatment(ATLAS).stream().map(lines::general))
                .extracting(Saying::found)
                .noneMatch(List::isEmpty);
    }

    @Test
    void hasWordsForEveryVerdictGradeAndDirection() {
        Messages messages = new Messages(Locale.UK);
        for (Claim.Verdict verdict : Claim.Verdict.values()) {
            assertThat(messages.has("evidence.verdict." + verdict.name())).isTrue();
        }
        for (Claim.EvidenceGrade grade : Claim.EvidenceGrade.values()) {
            assertThat(messages.has("evidence.grade." + grade.name())).isTrue();
        }
        for (Claim.Direction direction : Claim.Direction.values()) {
            assertThat(messages.has("evidence.direction." + direction.name())).isTrue();
        }
    }
}
