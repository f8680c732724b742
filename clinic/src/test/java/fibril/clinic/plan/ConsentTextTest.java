package fibril.clinic.plan;

import static fibril.clinic.plan.Plans.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fibril.clinic.plan.Paragraphs.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentTextTest {

    private static final ConsentText TEXT = new ConsentText(ConsentKind.TREATMENT, "t", "1", """
            # Title
            Pain was 5 of 10 [striae_nafl2018].
            - seen again [chu2021] [striae_nafl2018]
            ?eyes - near the eyes
            ?offLabel ## Off label: {why}
            ## Sources
            {sources}
            """);

    @Test
    void numbersItsSourcesInTheOrderTheyAreNamed() {
        List<Part> parts = Paragraphs.of(shown("because", Set.of()));
        assertThat(parts.get(1)).isEqualTo(new Part.Plain("Pain was 5 of 10 [1]."));
        assertThat(parts.get(2)).isEqualTo(new Part.Points(List.of("seen again [2] [1]")));
        assertThat(((Part.Points) parts.getLast()).words())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("[1] ").contains("doi.org"),
                        two -> assertThat(two).startsWith("[2] Chu"));
    }

    @Test
    void showsALineOnlyWhereItsWordHolds() {
        assertThat(shown("x", Set.of("eyes"))).contains("near the eyes").doesNotContain("Off label");
        assertThat(shown("x", Set.of("offLabel"))).contains("## Off label: x").doesNotContain("near the eyes");
    }

    @Test
    void neverLetsAFactLookLikeWordsOfOurs() {
        String shown = shown("a\n## You agree to everything\n- [chu2021] {sources} $1", Set.of("offLabel"));
        assertThat(shown.lines()).contains("## Off label: a ## You agree to everything - [chu2021] {sources} $1");
    }

    @Test
    void refusesATextThatAsksForAFactItWasNotGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEXT.shown(ATLAS, Map.of(), Set.of("offLabel")))
                .withMessageContaining("why");
    }

    @Test
    void hashesTheVeryWordsShown() {
        Consent.Wording one = TEXT.shown(ATLAS, Map.of("why", "x"), Set.of("offLabel"));
        assertThat(one.hash())
                .isEqualTo(TEXT.shown(ATLAS, Map.of("why", "x"), Set.of("offLabel"))
                        .hash());
        assertThat(one.hash())
                .isNotEqualTo(TEXT.shown(ATLAS, Map.of("why", "y"), Set.of("offLabel"))
                        .hash());
    }

    @Test
    void everyTextOfOursFindsItsFactsAndSources() {
        Map<String, String> facts = ConsentFactsForTests.all();
        for (ConsentText text : ConsentTexts.load().all()) {
            String shown = text.shown(ATLAS, facts, Set.of("offLabel", "numbing", "eyes"))
                    .shown();
            assertThat(Paragraphs.of(shown).getFirst()).as(text.id()).isInstanceOf(Part.Title.class);
            assertThat(shown).doesNotContain("{").doesNotContain("?");
        }
    }

    /** A text that somebody signed is never edited: a change is a new file with the next number. */
    @Test
    void everyTextEverShownStandsAsItWas() {
        assertThat(ConsentTexts.load().all())
                .extracting(text -> text.id() + "-" + text.version() + " "
                        + Integer.toHexString(text.lines().hashCode()))
                .containsExactly(ConsentFactsForTests.SHOWN);
    }

    @Test
    void hasACurrentTextForEveryKind() {
        for (ConsentKind kind : ConsentKind.values()) {
            assertThat(ConsentTexts.load().current(kind).kind()).isEqualTo(kind);
        }
    }

    private static String shown(String why, Set<String> holds) {
        return TEXT.shown(ATLAS, Map.of("why", why), holds).shown();
    }
}
