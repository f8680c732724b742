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
        assertThat(form.awaiting()).containsOnlyKeys("pregnant", "keloid");
    }

    @Test
    void isSettledAnswerByAnswerAndOnlyByAnAnswer() {
        List<Settled> settled =
                form.settledBy(Map.of("pregnant", NO, "keloid", new Answer.NotAsked(), "sunburn", NO), WREN, NINE);
        assertThat(settled).containsExactly(new Settled("pregnant", Way.CONFIRMED, WREN, NINE));
        assertThat(after(settled).awaiting()).containsOnlyKeys("keloid");
    }

    @Test
    void remembersThatAnAnswerWasChangedInTheRoom() {
        assertThat(form.settledBy(Map.of("keloid", NO), WREN, NINE))
                .containsExactly(new Settled("keloid", Way.CHANGED, WREN, NINE));
    }

    @Test
    void contradictsOnlyWhatStandsOnRecordOtherwise() {
        Map<String, Answer> onRecord = Map.of("keloid", NO, "pregnant", NO, "tan", new Answer.LastOn(LocalDate.EPOCH));
        assertThat(form.contradicted(onRecord)).containsExactly("keloid");
        assertThat(after(form.settledBy(Map.of("keloid", NO), WREN, NINE)).contradicted(onRecord))
                .isEmpty();
    }

    private HomeForm after(List<Settled> settled) {
        return new HomeForm(form.id(), form.client(), form.visit(), form.at(), form.answers(), settled);
    }
}
