package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "2,0",
        "3,5",
        "4,10",
        "5,60",
        "6,120",
        "7,240",
        "10,1920",
        "11,3600",
        "12,3600",
        "2000000000,3600"
    })
    void makesANameWaitLongerEachTimeUpToAnHour(int wrong, long seconds) {
        assertThat(Patience.ACCOUNT.after(wrong)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"9,0", "10,5", "19,50", "20,60", "21,120", "26,3600"})
    void bearsMoreFromAnAddress(int wrong, long seconds) {
        assertThat(Patience.ADDRESS.after(wrong)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void callsItLockedOnlyFromTheFirstWholeMinute() {
        assertThat(Patience.ACCOUNT.isLocked(4)).isFalse();
        assertThat(Patience.ACCOUNT.isLocked(5)).isTrue();
    }
}
