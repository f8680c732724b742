package fibril.clinic.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void readsNamesFiguresAndADayOutOfOneLine() {
        assertThat(Wanted.of("Smith 5 March 1984 07700 900"))
                .isEqualTo(new Wanted(List.of("smith"), "07700900", LocalDate.of(1984, 3, 5)));
    }

    @Test
    void takesFourFiguresForAYearAsWell() {
        assertThat(Wanted.of("1984").yearOfBirth()).contains(1984);
        assertThat(Wanted.of("19845").yearOfBirth()).isEmpty();
    }

    @Test
    void takesADayThatNeverWasForNoDay() {
        assertThat(Wanted.of("30/2/1984").born()).isEmpty();
        assertThat(Wanted.of("29/2/1984").born()).contains(LocalDate.of(1984, 2, 29));
    }

    @Test
    void wantsEverybodyWhenNothingIsTyped() {
        assertThat(Wanted.of("   ")).isEqualTo(new Wanted(List.of(), "", null));
    }
}
