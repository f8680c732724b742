package fibril.clinic.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final Course agreed =
            Plans.course(UUID.randomUUID(), new PlannedZone("cheeks", 1.0, 4), new PlannedZone("nose", 0.5, 4));

    @Test
    void coversTheSameAndLess() {
        assertThat(Coverage.covers(agreed, agreed)).isTrue();
        assertThat(Coverage.covers(agreed, with(new PlannedZone("cheeks", 0.75, 6))))
                .isTrue();
    }

    @Test
    void doesNotCoverDeeperOrAnotherAreaOrAnotherPen() {
        assertThat(Coverage.covers(agreed, with(new PlannedZone("cheeks", 1.25, 4))))
                .isFalse();
        assertThat(Coverage.covers(agreed, with(new PlannedZone("chin_jaw", 0.5, 4))))
                .isFalse();
        assertThat(Coverage.covers(agreed, Plans.on(agreed, "exceed", agreed.zones(), agreed.numbing())))
                .isFalse();
    }

    @Test
    void doesNotCoverCreamThatWasNotSpokenOf() {
        Numbing cream = new Numbing.Cream("lidocaine_4_cream", "4 %", 1, 10, 10);
        Course numbed = Plans.on(agreed, agreed.device(), agreed.zones(), cream);
        assertThat(Coverage.covers(agreed, numbed)).isFalse();
        assertThat(Coverage.covers(numbed, numbed)).isTrue();
        assertThat(Coverage.covers(numbed, agreed)).isTrue();
    }

    @Test
    void doesNotCoverOffLabelUseThatWasNotSpokenOf() {
        Course offLabel = Plans.offLabel(agreed, List.of("Nose: not cleared"));
        assertThat(Coverage.covers(agreed, offLabel)).isFalse();
        assertThat(Coverage.covers(offLabel, offLabel)).isTrue();
        assertThat(Coverage.covers(offLabel, Plans.offLabel(agreed, List.of("Nose: not cleared", "Cheeks: too deep"))))
                .isFalse();
    }

    private Course with(PlannedZone zone) {
        return Plans.on(agreed, agreed.device(), List.of(zone), agreed.numbing());
    }
}
