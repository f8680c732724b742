package fibril.clinic.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fibril.clinic.practice.Provenance;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    private static final Provenance FIRST = Provenance.first(new UUID(0, 7), Instant.parse("2026-01-10T09:00:00Z"));

    @Test
    void countsWhatWasBoughtAndUsedInThisCourseOnly() {
        Sample course = Sample.agreed(DAY).session(DAY);
        Balance balance = Balance.of(
                course.course,
                List.of(bought(course.course, 3), bought(course.course, 2), bought(UUID.randomUUID(), 9)),
                List.of(course.lastSession(), Sample.agreed(DAY).session(DAY).lastSession()));
        assertThat(balance).isEqualTo(new Balance(5, 1));
        assertThat(balance.left()).isEqualTo(4);
    }

    @Test
    void usesNoneForASessionThatWasCalledOff() {
        Sample course = Sample.agreed(DAY).session(DAY, SessionState.CLOSED, "cold sore");
        Session calledOff = course.lastSession();
        assertThat(Balance.of(course.course, List.of(), List.of(calledOff))).isEqualTo(new Balance(0, 0));
    }

    @Test
    void showsWhatWasGivenBeforeItWasBought() {
        assertThat(new Balance(1, 3).beyond()).isEqualTo(2);
        assertThat(new Balance(1, 3).left()).isZero();
        assertThat(new Balance(3, 1).beyond()).isZero();
    }

    @Test
    void buysAtLeastOneButMayBeCorrectedToNone() {
        UUID course = UUID.randomUUID();
        for (int wrong : new int[] {-1, 0, 51}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> bought(course, wrong))
                    .withMessageContaining("" + wrong);
        }
        Provenance correction = FIRST.next(new UUID(0, 7), FIRST.at(), "for another client");
        assertThat(new Purchase(UUID.randomUUID(), UUID.randomUUID(), course, 0, DAY, "", correction).isTakenBack())
                .isTrue();
    }

    private static Purchase bought(UUID course, int sessions) {
        return new Purchase(UUID.randomUUID(), UUID.randomUUID(), course, sessions, DAY, "", FIRST);
    }
}
