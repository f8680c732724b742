package fibril.clinic.consult;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.consult.HomeForm.Settled;
import fibril.clinic.consult.HomeForm.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HomeFormTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID WREN = new UUID(0, 7);
    private static final Answer YES = new Answer.Yes();
    private static final Answer NO = new Answer.No();

    private final HomeForm form = HomeForm.fresh(
            new UUID(0, 1),
            new UUID(0, 2),
            new UUID(0, 3),
            NINE,
            Map.of("pregnant", NO, "keloid", YES, "epilepsy_faint", new Answer.NotAsked()));

    @Test
    void takesSilenceForNoAnswer() {
        assertThat(FromHome.of(List.of(form)).answers()).containsOnlyKeys("pregnant", "keloid");
    }

    @Test
    void isSettledAnswerByAnswerAndOnlyByAnAnswer() {
        List<Settled> settled = settledBy(Map.of("pregnant", NO, "keloid", new Answer.NotAsked(), "sunburn", NO));
        assertThat(settled).containsExactly(new Settled("pregnant", Way.CONFIRMED, WREN, NINE));
        assertThat(FromHome.of(List.of(after(settled))).answers()).containsOnlyKeys("keloid");
    }

    @Test
    void remembersThatAnAnswerWasChangedInTheRoom() {
        assertThat(settledBy(Map.of("keloid", NO))).containsExactly(new Settled("keloid", Way.CHANGED, WREN, NINE));
    }

    @Test
    void contradictsOnlyWhatStandsOnRecordOtherwise() {
        Map<String, Answer> onRecord = Map.of("keloid", NO, "pregnant", NO, "tan", new Answer.LastOn(LocalDate.EPOCH));
        assertThat(FromHome.of(List.of(form)).contradicted(onRecord)).containsExactly("keloid");
        assertThat(FromHome.of(List.of(after(settledBy(Map.of("keloid", NO))))).contradicted(onRecord))
                .isEmpty();
    }

    @Test
    void aLaterFormThatLeavesAQuestionOpenTakesNothingBack() {
        HomeForm later = HomeForm.fresh(
                new UUID(0, 4), form.client(), new UUID(0, 5), NINE.plusSeconds(60), Map.of("pregnant", YES));
        FromHome both = FromHome.of(List.of(later, form));
        assertThat(both.answers()).isEqualTo(Map.of("pregnant", YES, "keloid", YES));
        assertThat(both.newest()).contains(later);
        assertThat(both.settledBy(Map.of("pregnant", YES, "keloid", NO), WREN, NINE))
                .isEqualTo(Map.of(
                        later.id(), List.of(new Settled("pregnant", Way.CONFIRMED, WREN, NINE)),
                        form.id(), List.of(new Settled("keloid", Way.CHANGED, WREN, NINE))));
    }

    @Test
    void whatWasSettledInALaterFormIsNotAskedForAnOlderOne() {
        HomeForm later = new HomeForm(
                new UUID(0, 4),
                form.client(),
                new UUID(0, 5),
                NINE.plusSeconds(60),
                Map.of("keloid", NO),
                List.of(new Settled("keloid", Way.CONFIRMED, WREN, NINE)));
        assertThat(FromHome.of(List.of(later, form)).answers()).containsOnlyKeys("pregnant");
    }

    private List<Settled> settledBy(Map<String, Answer> written) {
        return FromHome.of(List.of(form)).settledBy(written, WREN, NINE).getOrDefault(form.id(), List.of());
    }

    private HomeForm after(List<Settled> settled) {
        return new HomeForm(form.id(), form.client(), form.visit(), form.at(), form.answers(), settled);
    }
}
