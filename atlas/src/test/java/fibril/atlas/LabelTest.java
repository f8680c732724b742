package fibril.atlas;

import static fibril.atlas.LabelCheck.Kind.AREA_NOT_CLEARED;
import static fibril.atlas.LabelCheck.Kind.CANNOT_CONFIRM;
import static fibril.atlas.LabelCheck.Kind.CONCERN_NOT_CLEARED;
import static fibril.atlas.LabelCheck.Kind.DEEPER_THAN_EVALUATED;
import static fibril.atlas.LabelCheck.Kind.NO_CLEARANCE_KNOWN;
import static fibril.atlas.LabelCheck.Kind.SKIN_TYPE_OUTSIDE;
import static fibril.atlas.LabelCheck.Kind.UNDER_AGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The label check against the published indications of each pen. */
class LabelTest {

    private final Atlas atlas = Atlas.load();

    @ParameterizedTest
    @CsvSource({
        "skinpen_precision, cheeks, acne_scars, VI, 30, 1.5",
        "skinpen_precision, cheeks, acne_scars, I, 22, 0.25",
        "skinpen_precision, cheeks, acne_scars, UNKNOWN, 30, 1.5",
        "skinpen_precision, neck, fine_lines, II, 30, 1.0",
        "skinpen_precision, neck, deep_wrinkles, IV, 60, 1.0",
        "exceed, cheeks, acne_scars, IV, 22, 1.5",
        "exceed_unlimited, glabella, deep_wrinkles, III, 40, 1.0",
        "exceed_unlimited, periorbital, fine_lines, I, 40, 0.5",
        "exceed_unlimited, chin_jaw, acne_scars, IV, 40, 1.5",
        "rejuvapen_nxt, periorbital, fine_lines, IV, 40, 0.5"
    })
    void isOnLabel(String device, String area, String concern, Fitzpatrick type, int age, double depthMm) {
        assertThat(check(device, area, concern, type, age, depthMm))
                .isInstanceOfSatisfying(
                        LabelCheck.OnLabel.class,
                        on -> assertThat(on.citations()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "skinpen_precision, cheeks, acne_scars, VI, 30, 1.75, DEEPER_THAN_EVALUATED",
        "skinpen_precision, cheeks, acne_scars, VI, 21, 1.5, UNDER_AGE",
        "skinpen_precision, neck, fine_lines, I, 30, 1.0, SKIN_TYPE_OUTSIDE",
        "skinpen_precision, neck, fine_lines, V, 30, 1.0, SKIN_TYPE_OUTSIDE",
        "skinpen_precision, neck, fine_lines, UNKNOWN, 30, 1.0, CANNOT_CONFIRM",
        "skinpen_precision, cheeks, fine_lines, II, 30, 1.0, CONCERN_NOT_CLEARED",
        "skinpen_precision, periorbital, acne_scars, II, 30, 0.5, AREA_NOT_CLEARED",
        "exceed, cheeks, acne_scars, V, 30, 1.5, SKIN_TYPE_OUTSIDE",
        "exceed_unlimited, cheeks, fine_lines, IV, 30, 1.0, SKIN_TYPE_OUTSIDE",
        "skinstylus_sterilock, abdomen, surgical_scars, III, 30, 2.0, CANNOT_CONFIRM",
        "skinstylus_sterilock, thighs, surgical_scars, III, 30, 1.0, AREA_NOT_CLEARED",
        "dermapen_4, cheeks, acne_scars, II, 30, 1.0, NO_CLEARANCE_KNOWN"
    })
    void isOffLabelAndSaysWhy(
            String device,
            String area,
            String concern,
            Fitzpatrick type,
            int age,
            double depthMm,
            LabelCheck.Kind why) {
        assertThat(kinds(check(device, area, concern, type, age, depthMm))).contains(why);
    }

    @Test
    void givesEveryReasonAndNotOnlyTheFirst() {
        assertThat(kinds(check("skinpen_precision", "cheeks", "acne_scars", Fitzpatrick.II, 21, 1.75)))
                .containsExactlyInAnyOrder(UNDER_AGE, DEEPER_THAN_EVALUATED);
        assertThat(kinds(check("exceed", "cheeks", "acne_scars", Fitzpatrick.VI, 19, 1.75)))
                .containsExactlyInAnyOrder(SKIN_TYPE_OUTSIDE, UNDER_AGE, DEEPER_THAN_EVALUATED);
        assertThat(kinds(check("rejuvapen_nxt", "cheeks", "acne_scars", Fitzpatrick.II, 40, 1.0)))
                .containsExactlyInAnyOrder(AREA_NOT_CLEARED, CONCERN_NOT_CLEARED);
    }

    @Test
    void keepsAnyPartThatIsNotStatedOffLabel() {
        for (String device : List.of("drpen_k230420", "pro_pen")) {
            assertThat(kinds(check(device, "cheeks", "acne_scars", Fitzpatrick.II, 40, 0.5)))
                    .as(device)
                    .containsExactly(CANNOT_CONFIRM, CANNOT_CONFIRM);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cheeks", "neck", "abdomen", "periorbital", "scalp"})
    void isNeverOnLabelWithoutAClearance(String area) {
        for (Concern concern : atlas.concerns()) {
            for (Fitzpatrick type : Fitzpatrick.values()) {
                assertThat(kinds(check("dermapen_4", area, concern.id(), type, 50, 0.25)))
                        .containsExactly(NO_CLEARANCE_KNOWN);
            }
        }
    }

    @Test
    void speaksPlainly() {
        LabelCheck.OffLabel off =
                (LabelCheck.OffLabel) check("skinpen_precision", "cheeks", "acne_scars", Fitzpatrick.II, 30, 1.75);
        assertThat(off.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.words()).isEqualTo("1.75 mm is deeper than evaluated (1.5 mm)");
            assertThat(reason.citations()).isNotEmpty();
        });
    }

    private LabelCheck check(String device, String area, String concern, Fitzpatrick type, int age, double depthMm) {
        return atlas.device(device).check(area, concern, type, age, depthMm);
    }

    private static List<LabelCheck.Kind> kinds(LabelCheck check) {
        return switch (check) {
            case LabelCheck.OnLabel on -> List.of();
            case LabelCheck.OffLabel off ->
                off.reasons().stream().map(LabelCheck.Reason::kind).toList();
        };
    }
}
