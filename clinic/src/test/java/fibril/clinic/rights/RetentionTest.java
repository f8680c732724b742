package fibril.clinic.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final LocalDate BORN_1990 = LocalDate.of(1990, 1, 1);

    @Test
    void countsTheYearsFromTheLastEntryOfCare() {
        assertThat(Retention.DEFAULT.endFor(Optional.of(LAST), BORN_1990, TODAY))
                .isEqualTo(LocalDate.of(2032, 3, 31));
        assertThat(new Retention(1, 18).endFor(Optional.of(LAST), BORN_1990, TODAY))
                .isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void keepsWhatIsOfAMinorUntilSheIsOldEnoughAndNeverShorter() {
        LocalDate dayBefore18 = LAST.minusYears(18).plusDays(1);
        assertThat(Retention.DEFAULT.endFor(Optional.of(LAST), dayBefore18, TODAY))
                .isEqualTo(dayBefore18.plusYears(24));
        assertThat(Retention.DEFAULT.endFor(Optional.of(LAST), LAST.minusYears(18), TODAY))
                .as("of age on that very day")
                .isEqualTo(LAST.plusYears(6));
        assertThat(new Retention(10, 18).endFor(Optional.of(LAST), LAST.minusYears(16), TODAY))
                .as("the years last longer than her growing up")
                .isEqualTo(LAST.plusYears(10));
    }

    @Test
    void keepsNothingWhereThereWasNoCare() {
        assertThat(Retention.DEFAULT.endFor(Optional.empty(), BORN_1990, TODAY)).isEqualTo(TODAY);
    }

    @Test
    void hasBounds() {
        assertThatThrownBy(() -> new Retention(0, 24)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retention(31, 24)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retention(6, 17)).isInstanceOf(IllegalArgumentException.class);
    }
}
