package fibril.clinic.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointPostTest {

    private static final Destination TO =
            CheckpointPost.address("books@example.org").orElseThrow();

    @Test
    void aWeekBeginsOnMondayAlsoOverTheYearsEnd() {
        CheckpointPost weekly = new CheckpointPost(TO, CheckpointPost.Every.WEEK);
        String last = weekly.eventOn(LocalDate.of(2026, 12, 28));
        assertThat(weekly.eventOn(LocalDate.of(2026, 12, 27))).isNotEqualTo(last);
        assertThat(weekly.eventOn(LocalDate.of(2027, 1, 3))).isEqualTo(last);
        assertThat(weekly.eventOn(LocalDate.of(2027, 1, 4))).isNotEqualTo(last);
    }

    @Test
    void aDayIsADay() {
        CheckpointPost daily = new CheckpointPost(TO, CheckpointPost.Every.DAY);
        assertThat(daily.eventOn(LocalDate.of(2026, 6, 15))).isNotEqualTo(daily.eventOn(LocalDate.of(2026, 6, 16)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "books", "books@example", "07700 900123", "a@example.org, b@example.org"})
    void onlyOneMailAddressWillDo(String typed) {
        assertThat(CheckpointPost.address(typed)).isEmpty();
    }
}
