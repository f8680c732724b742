package fibril.clinic.followup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.followup.CourseVerdict.Decision;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseVerdictTest {

    @Test
    void namesToWhomWhenItRefersAndOnlyThen() {
        assertThatThrownBy(() -> verdict(Decision.REFER, "", "x")).hasMessageContaining("to whom");
        assertThatThrownBy(() -> verdict(Decision.DONE, "dermatology", "x")).hasMessageContaining("to whom");
        assertThatCode(() -> verdict(Decision.REFER, "dermatology", "x")).doesNotThrowAnyException();
    }

    @Test
    void saysWhatWasLearnt() {
        assertThatThrownBy(() -> verdict(Decision.DONE, "", " ")).hasMessageContaining("learnt");
    }

    private static CourseVerdict verdict(Decision decision, String referredTo, String learnt) {
        Provenance now = Provenance.first(new UUID(0, 1), Instant.EPOCH);
        return new CourseVerdict(new UUID(0, 2), new UUID(0, 3), decision, referredTo, learnt, now);
    }
}
