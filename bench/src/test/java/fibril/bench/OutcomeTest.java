package fibril.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Outcome ONE = new Outcome(List.of(2.5, 2.0), 610, List.of(List.of(1.1, 1.2, 1.3, 1.25, 1.15)));

    @Test
    void survivesTheTripThroughText() {
        assertThat(Outcome.of(ONE.asText().lines().toList())).isEqualTo(ONE);
    }

    @Test
    void errorIsTheLargestOverPeopleAndDays() {
        Outcome other = new Outcome(List.of(), 0, List.of(List.of(1.1, 1.2, 1.3, 1.0, 1.15)));
        assertThat(ONE.errorAgainst(other)).isEqualTo(0.25);
    }

    @Test
    void aSolverThatLosesItsWayIsNotAccurate() {
        Outcome lost = new Outcome(List.of(), 0, List.of(List.of(1.1, Double.NaN, 1.3, 1.25, 1.15)));
        assertThat(lost.errorAgainst(ONE)).isNaN();
    }

    @Test
    void refusesToCompareDifferentNumbersOfPeople() {
        Outcome nobody = new Outcome(List.of(), 0, List.of());
        assertThatIllegalStateException().isThrownBy(() -> nobody.errorAgainst(ONE));
    }

    @Test
    void peopleAreTheSameWhenReadBack() {
        Problem problem = Problem.of(3);
        assertThat(Problem.read(problem.asText().lines().toList())).isEqualTo(problem);
    }
}
